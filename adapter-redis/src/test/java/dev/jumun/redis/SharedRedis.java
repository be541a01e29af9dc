package dev.jumun.redis;

import dev.jumun.testing.redis.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Two connections each to the shared server and the shared cluster, as two processes have them, with keys of this run only. */
final class SharedRedis {
    private static final String PREFIX = UUID.randomUUID().toString();
    private static final AtomicInteger TURN = new AtomicInteger();

    private static @Nullable List<RedisConnection> alone;
    private static @Nullable List<RedisConnection> cluster;

    private SharedRedis() {}

    static synchronized RedisConnection alone() {
        List<RedisConnection> open = alone == null ? two(TestRedis.url()) : alone;
        alone = open;
        return either(open);
    }

    static synchronized RedisConnection cluster() {
        List<RedisConnection> open = cluster == null ? two(TestRedis.clusterUrl()) : cluster;
        cluster = open;
        return either(open);
    }

    private static RedisConnection either(List<RedisConnection> two) {
        return two.get(TURN.getAndIncrement() % 2);
    }

    private static List<RedisConnection> two(String url) {
        RedisSettings settings = new RedisSettings(url, PREFIX, Duration.ofSeconds(2));
        return List.of(RedisConnection.open(settings), RedisConnection.open(settings));
    }
}
