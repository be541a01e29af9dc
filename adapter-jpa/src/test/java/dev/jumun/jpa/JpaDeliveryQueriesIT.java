package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.DeliveryQueriesContract;

class JpaDeliveryQueriesIT extends DeliveryQueriesContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
