package dev.jumun.tck;

import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A store that does what another does, but for what a subclass changes. */
public class WrappedStore implements Store {
    private final Store inner;

    /** Around {@code inner}. */
    public WrappedStore(Store inner) {
        this.inner = inner;
    }

    /** One that changes only what its works run over, mostly a {@link WrappedTx}. */
    public static Store around(Store inner, UnaryOperator<Tx> change) {
        return new WrappedStore(inner) {
            @Override
            protected Tx over(Tx tx) {
                return change.apply(tx);
            }
        };
    }

    /** What a work runs over. */
    protected Tx over(Tx tx) {
        return tx;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        return inner.commit(footprint, tx -> work.run(over(tx)));
    }

    @Override
    public <S extends State> Optional<S> read(Key<S> key) {
        return inner.read(key);
    }
}
