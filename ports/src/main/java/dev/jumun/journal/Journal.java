package dev.jumun.journal;

import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.value.Page;
import java.util.Map;
import java.util.Optional;

/** Driven port: the append-only journal, read beside the states it explains. Implementations are thread-safe. */
public interface Journal {
    /** A state and what the journal says of it, all read at one moment; empty if there is no such state. */
    <S extends State> Optional<Audit<S>> audit(Key<S> key);

    /** The entries of one owner, newest first. */
    Page<JournalRow, JournalRow.Position> rows(Key<?> owner, Page.Request<JournalRow.Position> page);

    /** The entries that touch one account, newest first. */
    Page<JournalRow, JournalRow.Position> rows(Account.Owned account, Page.Request<JournalRow.Position> page);

    /**
     * A state beside its journal.
     *
     * @param state the state, as committed at that moment
     * @param balances per account that the state owns, the sum of all entries ever; accounts at 0 may be left out
     * @param caused per owned account of whatever state, the sum of all entries whose cause is this state; accounts at
     *     0 may be left out
     * @param <S> the state
     */
    record Audit<S extends State>(S state, Map<Account, Long> balances, Map<Account, Long> caused) {
        /** Copies its maps. */
        public Audit {
            balances = Map.copyOf(balances);
            caused = Map.copyOf(caused);
        }
    }
}
