package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.DeadLetterQueriesContract;
import java.time.InstantSource;

class InMemoryDeadLetterQueriesTest extends DeadLetterQueriesContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
