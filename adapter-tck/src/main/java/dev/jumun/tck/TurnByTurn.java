package dev.jumun.tck;

import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Two stores on the same data, as two processes have them, asked in turn. */
public final class TurnByTurn implements Store {
    private final Store left;
    private final Store right;
    private final AtomicLong turn = new AtomicLong();

    /** One after the other. */
    public TurnByTurn(Store left, Store right) {
        this.left = left;
        this.right = right;
    }

    private Store next() {
        return turn.incrementAndGet() % 2 == 0 ? left : right;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        return next().commit(footprint, work);
    }

    @Override
    public <S extends State> Optional<S> read(Key<S> key) {
        return next().read(key);
    }
}
