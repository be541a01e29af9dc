package dev.jumun.core.simulation;

import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import java.util.Optional;

/** Crashes before and after commits, and lets others go first between a caller's read-ahead and its commit. */
final class CrashingStore extends WrappedStore {
    private static final int OTHERS = 15;
    private static final int CRASHES = 8;

    private final Chaos chaos;

    CrashingStore(Store inner, Chaos chaos) {
        super(inner);
        this.chaos = chaos;
    }

    @Override
    public <S extends State> Optional<S> read(Key<S> key) {
        Optional<S> state = super.read(key);
        chaos.letOthersGoFirst(OTHERS);
        return state;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        chaos.letOthersGoFirst(OTHERS);
        chaos.crashSometimes(CRASHES, "before a commit");
        T outcome = super.commit(footprint, work);
        chaos.crashSometimes(CRASHES, "after a commit");
        return outcome;
    }
}
