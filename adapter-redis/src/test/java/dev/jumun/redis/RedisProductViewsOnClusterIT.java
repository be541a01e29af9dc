package dev.jumun.redis;

import dev.jumun.catalog.ProductViews;
import dev.jumun.tck.ProductViewsContract;

class RedisProductViewsOnClusterIT extends ProductViewsContract {
    @Override
    protected ProductViews views() {
        return new RedisProductViews(SharedRedis.cluster(), LEASE, LIFE);
    }
}
