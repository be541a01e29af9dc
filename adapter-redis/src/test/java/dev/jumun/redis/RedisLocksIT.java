package dev.jumun.redis;

import dev.jumun.lock.Locks;
import dev.jumun.tck.LocksContract;

class RedisLocksIT extends LocksContract {
    @Override
    protected Locks locks() {
        return new RedisLocks(SharedRedis.alone());
    }
}
