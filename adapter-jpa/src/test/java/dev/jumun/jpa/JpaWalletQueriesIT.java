package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.WalletQueriesContract;

class JpaWalletQueriesIT extends WalletQueriesContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
