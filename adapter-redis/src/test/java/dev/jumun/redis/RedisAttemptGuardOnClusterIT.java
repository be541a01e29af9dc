package dev.jumun.redis;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.tck.AttemptGuardContract;

class RedisAttemptGuardOnClusterIT extends AttemptGuardContract {
    @Override
    protected AttemptGuard guard() {
        return new RedisAttemptGuard(SharedRedis.cluster(), LEASE);
    }
}
