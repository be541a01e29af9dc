package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.ProductQueriesContract;

class JpaProductQueriesIT extends ProductQueriesContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
