package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.PopularQueriesContract;
import java.time.InstantSource;

class InMemoryPopularQueriesTest extends PopularQueriesContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
