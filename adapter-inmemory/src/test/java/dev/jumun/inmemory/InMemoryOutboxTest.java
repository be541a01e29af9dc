package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.OutboxContract;
import java.time.InstantSource;

class InMemoryOutboxTest extends OutboxContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
