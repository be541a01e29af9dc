package dev.jumun.core.simulation;

import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import java.util.Optional;
import java.util.Random;

/**
 * Crashes before and after commits, and lets others go first between a caller's read-ahead and its commit: all by one
 * seed.
 */
final class CrashingStore extends WrappedStore {
    private static final int MOST_NESTED = 3;

    private final Random random;
    private final Runnable somebodyElse;
    private boolean calm;
    private int nested;

    CrashingStore(Store inner, Random random, Runnable somebodyElse) {
        super(inner);
        this.random = random;
        this.somebodyElse = somebodyElse;
    }

    /** From now on nothing goes wrong. */
    void calmDown() {
        calm = true;
    }

    @Override
    public <S extends State> Optional<S> read(Key<S> key) {
        Optional<S> state = super.read(key);
        letOthersGoFirst();
        return state;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        letOthersGoFirst();
        crashSometimes("before a commit");
        T outcome = super.commit(footprint, work);
        crashSometimes("after a commit");
        return outcome;
    }

    private void letOthersGoFirst() {
        if (!calm && nested < MOST_NESTED && random.nextInt(100) < 15) {
            nested++;
            try {
                somebodyElse.run();
            } finally {
                nested--;
            }
        }
    }

    private void crashSometimes(String where) {
        if (!calm && random.nextInt(100) < 8) {
            throw new Crash(where);
        }
    }
}
