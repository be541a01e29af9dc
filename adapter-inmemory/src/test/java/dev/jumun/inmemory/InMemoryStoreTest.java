package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.StoreContract;
import java.time.InstantSource;

class InMemoryStoreTest extends StoreContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
