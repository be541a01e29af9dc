package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.StoreBooksContract;
import java.time.InstantSource;

class InMemoryStoreBooksTest extends StoreBooksContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
