package dev.jumun.redis;

import dev.jumun.inmemory.InMemoryRateLimits;
import dev.jumun.limit.RateLimits;
import dev.jumun.tck.RateLimitsContract;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;

/** Without Redis the process' own count holds, with all that limits must do. */
class RedisRateLimitsAwayIT extends RateLimitsContract {
    /** Nobody listens there. */
    private static final RedisConnection AWAY =
            RedisConnection.open(new RedisSettings("redis://127.0.0.1:1", "away", Duration.ofMillis(100)));

    private final RateLimits own = new InMemoryRateLimits(InstantSource.system(), 1_000);

    @AfterAll
    static void stopTrying() {
        AWAY.close();
    }

    @Override
    protected RateLimits limits() {
        return new RedisRateLimits(AWAY, own);
    }
}
