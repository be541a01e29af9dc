package dev.jumun.tck;

import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import org.junit.jupiter.api.BeforeEach;

/** Every {@link Store} gives back each kind of state as it was put. */
public abstract class StatesContract
        implements MemberStates, CatalogStates, OrderStates, PointStates, CouponStates, EventStates, ProofStates {
    private Store store;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        store = persistence().store();
    }

    @Override
    public final Store store() {
        return store;
    }
}
