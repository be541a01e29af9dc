package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.StoreContract;

class JpaStoreIT extends StoreContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
