package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.OutboxContract;

class JpaOutboxIT extends OutboxContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
