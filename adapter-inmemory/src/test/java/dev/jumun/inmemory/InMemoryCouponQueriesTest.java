package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.CouponQueriesContract;
import java.time.InstantSource;

class InMemoryCouponQueriesTest extends CouponQueriesContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
