package dev.jumun.redis;

import dev.jumun.lock.Locks;
import dev.jumun.tck.LocksContract;

class RedisLocksOnClusterIT extends LocksContract {
    @Override
    protected Locks locks() {
        return new RedisLocks(SharedRedis.cluster());
    }
}
