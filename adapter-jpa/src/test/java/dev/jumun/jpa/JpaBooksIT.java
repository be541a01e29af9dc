package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.BooksContract;

class JpaBooksIT extends BooksContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
