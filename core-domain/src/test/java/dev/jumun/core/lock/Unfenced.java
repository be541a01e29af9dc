package dev.jumun.core.lock;

import dev.jumun.lock.FenceState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.util.Optional;

/** A planted bug: who writes through it does not see that somebody else has had a later turn. */
public final class Unfenced extends WrappedStore {
    public Unfenced(Store inner) {
        super(inner);
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        return super.commit(
                footprint,
                tx -> work.run(new WrappedTx(tx) {
                    @Override
                    public <S extends State> Optional<S> find(Key<S> key) {
                        Optional<S> found = super.find(key);
                        return key.kind().equals(FenceState.KIND) ? Optional.empty() : found;
                    }
                }));
    }
}
