package dev.jumun.core.proof;

import dev.jumun.journal.Account;
import dev.jumun.proof.Proof;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Balances side by side. An account that is left out has 0. */
final class Comparison {
    private Comparison() {}

    static Proof of(Map<Account, Long> stated, Map<Account, Long> journal) {
        Set<Account> accounts = new TreeSet<>(Comparator.comparing(Account::toString));
        accounts.addAll(stated.keySet());
        accounts.addAll(journal.keySet());
        return new Proof(accounts.stream()
                .map(account ->
                        new Proof.Check(account, stated.getOrDefault(account, 0L), journal.getOrDefault(account, 0L)))
                .toList());
    }
}
