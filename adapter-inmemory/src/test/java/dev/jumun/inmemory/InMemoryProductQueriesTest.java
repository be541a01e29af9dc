package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.ProductQueriesContract;
import java.time.InstantSource;

class InMemoryProductQueriesTest extends ProductQueriesContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
