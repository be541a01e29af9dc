package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.StoreBooksContract;

class JpaStoreBooksIT extends StoreBooksContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
