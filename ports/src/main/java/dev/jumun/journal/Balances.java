package dev.jumun.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The rule that every store enforces at commit: entries explain exactly the change of balances. */
public final class Balances {
    private Balances() {}

    /**
     * Checks a commit.
     *
     * @param before balances of all states that the commit writes, as they were
     * @param after the same states' balances, as they will be
     * @param entries all entries of the commit
     * @throws IllegalStateException if an owned account changes by another quantity than its entries say, or belongs to
     *     no state that the commit writes
     */
    public static void explain(Map<Account, Long> before, Map<Account, Long> after, Collection<Entry> entries) {
        Map<Account, Long> unexplained = new HashMap<>();
        after.forEach((account, balance) -> add(unexplained, account, balance));
        before.forEach((account, balance) -> add(unexplained, account, -balance));
        for (Entry entry : entries) {
            add(unexplained, entry.to(), -entry.quantity());
            add(unexplained, entry.from(), entry.quantity());
        }
        unexplained.forEach((account, difference) -> {
            if (account instanceof Account.Owned && (difference != 0 || !after.containsKey(account))) {
                throw new IllegalStateException("entries do not explain " + difference + " on " + account);
            }
        });
    }

    private static void add(Map<Account, Long> sums, Account account, long change) {
        sums.merge(account, change, Math::addExact);
    }
}
