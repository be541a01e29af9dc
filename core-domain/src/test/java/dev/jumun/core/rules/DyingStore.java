package dev.jumun.core.rules;

import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedStore;
import java.util.function.BooleanSupplier;

/** The store of a process that is killed: from then on it commits nothing. */
final class DyingStore extends WrappedStore {
    private final BooleanSupplier isDead;

    DyingStore(Store inner, BooleanSupplier isDead) {
        super(inner);
        this.isDead = isDead;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        if (isDead.getAsBoolean()) {
            throw new StoreUnavailable("dead");
        }
        return super.commit(footprint, work);
    }
}
