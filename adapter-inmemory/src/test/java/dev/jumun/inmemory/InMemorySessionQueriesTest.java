package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.SessionQueriesContract;
import java.time.InstantSource;

class InMemorySessionQueriesTest extends SessionQueriesContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
