package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.SessionQueriesContract;

class JpaSessionQueriesIT extends SessionQueriesContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
