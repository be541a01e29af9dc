package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.DeadLetterQueriesContract;

class JpaDeadLetterQueriesIT extends DeadLetterQueriesContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
