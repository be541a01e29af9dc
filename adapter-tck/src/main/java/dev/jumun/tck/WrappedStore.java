package dev.jumun.tck;

import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.Optional;

/** A store that does what another does, but for what a subclass changes. */
public class WrappedStore implements Store {
    private final Store inner;

    /** Around {@code inner}. */
    public WrappedStore(Store inner) {
        this.inner = inner;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        return inner.commit(footprint, work);
    }

    @Override
    public <S extends State> Optional<S> read(Key<S> key) {
        return inner.read(key);
    }
}
