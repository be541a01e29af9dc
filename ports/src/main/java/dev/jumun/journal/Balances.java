package dev.jumun.journal;

import dev.jumun.store.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The rules by which every store keeps its books: entries explain exactly the change of balances, row by row. */
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

    /**
     * The journal rows of a commit: one for each entry and each owner that it touches.
     *
     * @param before balances of all states that the commit writes, as they were
     * @param entries of the commit, in order
     * @param versionOf the version of an owner's state that the commit makes
     * @param at the instant of the commit
     */
    public static List<JournalRow> rows(
            Map<Account, Long> before, List<Entry> entries, ToLongFunction<Key<?>> versionOf, Instant at) {
        Map<Account, Long> running = new HashMap<>(before);
        List<JournalRow> rows = new ArrayList<>(entries.size() + 1);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            add(running, entry.from(), -entry.quantity());
            add(running, entry.to(), entry.quantity());
            for (Key<?> owner : owners(entry)) {
                JournalRow.Position position = new JournalRow.Position(versionOf.applyAsLong(owner), i);
                OptionalLong fromAfter = balance(entry.from(), owner, running);
                OptionalLong toAfter = balance(entry.to(), owner, running);
                rows.add(new JournalRow(owner, position, entry, fromAfter, toAfter, at));
            }
        }
        return rows;
    }

    private static List<Key<?>> owners(Entry entry) {
        return Stream.of(entry.from(), entry.to())
                .filter(Account.Owned.class::isInstance)
                .<Key<?>>map(account -> ((Account.Owned) account).owner())
                .distinct()
                .toList();
    }

    private static OptionalLong balance(Account account, Key<?> owner, Map<Account, Long> balances) {
        return account instanceof Account.Owned owned && owned.owner().equals(owner)
                ? OptionalLong.of(balances.getOrDefault(account, 0L))
                : OptionalLong.empty();
    }

    private static void add(Map<Account, Long> sums, Account account, long change) {
        sums.merge(account, change, Math::addExact);
    }
}
