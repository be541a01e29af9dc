package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.DeliveryQueriesContract;
import java.time.InstantSource;

class InMemoryDeliveryQueriesTest extends DeliveryQueriesContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
