package dev.jumun.inmemory;

import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.JournalRow;
import dev.jumun.store.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the journal said of a state at one moment. Copying it is quick; it is summed up while commits go on.
 *
 * @param key of the state
 * @param own the entries of its own accounts
 * @param caused what it caused
 */
record JournalCopy(Key<?> key, List<JournalRow> own, List<Entry> caused) {
    static JournalCopy of(Tables tables, Key<?> key) {
        return new JournalCopy(key, new ArrayList<>(tables.journal(key)), new ArrayList<>(tables.causedBy(key)));
    }

    /** Per account of its own, all that arrived less all that left. */
    Map<Account, Long> balances() {
        Map<Account, Long> sums = new HashMap<>();
        own.forEach(row -> add(sums, row.entry(), account -> account.owner().equals(key)));
        return sums;
    }

    /** The same per account of whatever owner, of what it caused. */
    Map<Account, Long> effects() {
        Map<Account, Long> sums = new HashMap<>();
        caused.forEach(entry -> add(sums, entry, account -> true));
        return sums;
    }

    private static void add(Map<Account, Long> sums, Entry entry, Predicate<Account.Owned> wanted) {
        for (Account account : List.of(entry.from(), entry.to())) {
            if (account instanceof Account.Owned owned && wanted.test(owned)) {
                sums.merge(account, entry.effectOn(account), Math::addExact);
            }
        }
    }
}
