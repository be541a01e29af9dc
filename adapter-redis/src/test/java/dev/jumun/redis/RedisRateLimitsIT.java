package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.inmemory.InMemoryRateLimits;
import dev.jumun.limit.LimitKey;
import dev.jumun.limit.Rate;
import dev.jumun.limit.RateLimits;
import dev.jumun.tck.RateLimitsContract;
import dev.jumun.testing.redis.TestRedis;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RedisRateLimitsIT extends RateLimitsContract {
    @Override
    protected RateLimits limits() {
        return new RedisRateLimits(SharedRedis.alone(), RateLimits.NONE);
    }

    @Test
    void asksRedisNoMoreOftenThanTheRate() {
        RedisSettings settings =
                new RedisSettings(TestRedis.url(), UUID.randomUUID().toString(), Duration.ofSeconds(2));
        try (RedisConnection redis = RedisConnection.open(settings)) {
            RateLimits limits = new RedisRateLimits(redis, new InMemoryRateLimits(InstantSource.system(), 10));
            for (int request = 0; request < 20; request++) {
                limits.take(new LimitKey("hammers"), new Rate(4, Duration.ofHours(1)));
            }
            assertThat(redis.counts()).isEqualTo(new RedisCounts(false, 4, 0, 0, 0));
        }
    }
}
