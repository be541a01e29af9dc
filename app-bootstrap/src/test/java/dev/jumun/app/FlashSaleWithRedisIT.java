package dev.jumun.app;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.TestServer;
import dev.jumun.redis.RedisSettings;
import dev.jumun.testing.redis.TestRedis;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** Through the gate: the buyers are a crowd, and nobody who comes too late hears anything but that. */
class FlashSaleWithRedisIT extends FlashSaleIT {
    @Override
    TestServer start() {
        RedisSettings redis =
                new RedisSettings(TestRedis.url(), UUID.randomUUID().toString(), Duration.ofSeconds(1));
        return TestServer.start(MySqlShop.onSharedServer(), redis, InstantSource.system());
    }

    @Override
    int buyers() {
        return 200;
    }
}
