package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.StatesContract;

class JpaStatesIT extends StatesContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
