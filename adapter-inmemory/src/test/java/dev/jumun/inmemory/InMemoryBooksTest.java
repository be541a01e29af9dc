package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.BooksContract;
import java.time.InstantSource;

class InMemoryBooksTest extends BooksContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
