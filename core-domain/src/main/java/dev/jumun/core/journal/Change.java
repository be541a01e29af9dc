package dev.jumun.core.journal;

import dev.jumun.journal.Entry;
import dev.jumun.store.State;
import dev.jumun.store.Store;

/**
 * A decision that moves something: the next version of a state and the entry that explains it.
 *
 * @param state the next version
 * @param entry what moved; where it reached another state too, that one is put beside this change
 * @param <S> the state
 */
public record Change<S extends State>(S state, Entry entry) {
    /** Writes it. */
    public S into(Store.Tx tx) {
        tx.put(state);
        tx.record(entry);
        return state;
    }
}
