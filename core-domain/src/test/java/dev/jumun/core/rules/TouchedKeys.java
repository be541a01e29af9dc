package dev.jumun.core.rules;

import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.util.Set;

/** A store that takes down the keys of all that was put into it. */
final class TouchedKeys extends WrappedStore {
    private final Set<Key<?>> touched;

    TouchedKeys(Store inner, Set<Key<?>> touched) {
        super(inner);
        this.touched = touched;
    }

    @Override
    protected Tx over(Tx tx) {
        return new WrappedTx(tx) {
            @Override
            public void put(State state) {
                touched.add(state.key());
                super.put(state);
            }
        };
    }
}
