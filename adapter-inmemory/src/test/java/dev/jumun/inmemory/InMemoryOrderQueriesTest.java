package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.OrderQueriesContract;
import java.time.InstantSource;

class InMemoryOrderQueriesTest extends OrderQueriesContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
