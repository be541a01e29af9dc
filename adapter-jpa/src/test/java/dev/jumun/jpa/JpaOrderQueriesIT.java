package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.OrderQueriesContract;

class JpaOrderQueriesIT extends OrderQueriesContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
