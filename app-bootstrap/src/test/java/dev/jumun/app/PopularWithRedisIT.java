package dev.jumun.app;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.TestServer;
import dev.jumun.redis.RedisSettings;
import dev.jumun.testing.redis.TestRedis;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Tag;

@Tag("proof")
class PopularWithRedisIT extends PopularIT {
    @Override
    TestServer server(InstantSource time) {
        RedisSettings redis =
                new RedisSettings(TestRedis.url(), UUID.randomUUID().toString(), Duration.ofSeconds(1));
        return TestServer.start(MySqlShop.onSharedServer(), redis, time);
    }
}
