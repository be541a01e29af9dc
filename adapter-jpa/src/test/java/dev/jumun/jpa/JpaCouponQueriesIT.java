package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.CouponQueriesContract;

class JpaCouponQueriesIT extends CouponQueriesContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
