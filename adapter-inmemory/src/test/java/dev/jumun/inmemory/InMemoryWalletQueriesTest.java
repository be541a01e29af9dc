package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.WalletQueriesContract;
import java.time.InstantSource;

class InMemoryWalletQueriesTest extends WalletQueriesContract {
    @Override
    protected Persistence persistence() {
        return new InMemoryPersistence(InstantSource.system());
    }
}
