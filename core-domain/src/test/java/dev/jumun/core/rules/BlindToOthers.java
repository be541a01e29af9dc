package dev.jumun.core.rules;

import dev.jumun.event.SinkState;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A planted bug: who writes sinks through it does not see that somebody else has written them. */
final class BlindToOthers extends WrappedStore {
    private @Nullable SinkState own;

    BlindToOthers(Store inner) {
        super(inner);
    }

    @Override
    protected Tx over(Tx tx) {
        return new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return own != null && own.key().equals(key)
                        ? Optional.of(key.kind().type().cast(own))
                        : super.find(key);
            }

            @Override
            public void put(State state) {
                if (state instanceof SinkState sink) {
                    own = sink;
                }
                super.put(state);
            }
        };
    }
}
