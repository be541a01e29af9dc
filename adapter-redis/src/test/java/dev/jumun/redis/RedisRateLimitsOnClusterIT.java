package dev.jumun.redis;

import dev.jumun.limit.RateLimits;
import dev.jumun.tck.RateLimitsContract;

class RedisRateLimitsOnClusterIT extends RateLimitsContract {
    @Override
    protected RateLimits limits() {
        return new RedisRateLimits(SharedRedis.cluster(), RateLimits.NONE);
    }
}
