package dev.jumun.core.lock;

import dev.jumun.lock.FenceId;
import dev.jumun.lock.FenceState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import dev.jumun.store.Store.Work;
import java.util.List;
import java.util.Optional;

/** One go at a {@link Job}. It lasts until somebody with a higher token has written. */
public final class Turn {
    private final FenceId job;
    private final Store store;
    private final long token;

    Turn(FenceId job, Store store, long token) {
        this.job = job;
        this.store = store;
        this.token = token;
    }

    /** Commits a work that does not refuse; empty, and nothing written, if the turn is over. */
    public <T> Optional<T> commit(Footprint footprint, Work<T> work) {
        return store.commit(
                footprint.holding(List.of(job)), tx -> isLast(tx) ? Optional.of(work.run(tx)) : Optional.empty());
    }

    private boolean isLast(Tx tx) {
        long highest = tx.find(job).map(FenceState::token).orElse(Long.MIN_VALUE);
        if (highest < token) {
            tx.put(new FenceState(job, token));
        }
        return highest <= token;
    }
}
