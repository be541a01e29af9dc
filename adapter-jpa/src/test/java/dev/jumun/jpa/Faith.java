package dev.jumun.jpa;

import dev.jumun.attempt.AttemptState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Refusal;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a store would do that believes something about a commit of which it heard nothing: canaries. */
final class Faith {
    private Faith() {}

    private record Undone(Object outcome) implements Refusal {}

    /** Takes silence for a failure, and commits once more. */
    static Store thatItFailed(Store right, BooleanSupplier wasSilent) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                T outcome = right.commit(footprint, work);
                return wasSilent.getAsBoolean()
                        ? right.commit(footprint, tx -> work.run(withoutAttempts(tx)))
                        : outcome;
            }
        };
    }

    private static Store.Tx withoutAttempts(Store.Tx tx) {
        return new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return key.kind().equals(AttemptState.KIND) ? Optional.empty() : tx.find(key);
            }
        };
    }

    /** Takes silence for success: here for everything, since nothing is committed. */
    static Store thatItSucceeded(Store right) {
        return new WrappedStore(right) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T commit(Footprint footprint, Work<T> work) {
                return (T)
                        right.commit(footprint, tx -> new Undone(work.run(tx))).outcome();
            }
        };
    }
}
