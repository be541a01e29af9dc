package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.StatesContract;
import java.time.InstantSource;

class InMemoryStatesTest extends StatesContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
