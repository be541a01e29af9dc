package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.JournalContract;
import java.time.InstantSource;

class InMemoryJournalTest extends JournalContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
