package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.PopularQueriesContract;

class JpaPopularQueriesIT extends PopularQueriesContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
