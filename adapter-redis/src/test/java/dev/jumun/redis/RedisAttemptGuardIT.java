package dev.jumun.redis;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.tck.AttemptGuardContract;

class RedisAttemptGuardIT extends AttemptGuardContract {
    @Override
    protected AttemptGuard guard() {
        return new RedisAttemptGuard(SharedRedis.alone(), LEASE);
    }
}
