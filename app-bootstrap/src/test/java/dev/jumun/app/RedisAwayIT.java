package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.redis.RedisSettings;
import dev.jumun.tck.Crowd;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A network that swallows all that is said to Redis, under load: orders go on, none waits for Redis longer than its two
 * calls may take, and Redis is asked again by itself.
 */
@Tag("proof")
@Timeout(300)
class RedisAwayIT {
    private static final int BUYERS = 16;
    private static final Duration BUDGET = Duration.ofMillis(100);
    private static final Duration PHASE = Duration.ofSeconds(5);

    /** Of a busy machine. */
    private static final Duration NOISE = Duration.ofMillis(500);

    private record Load(int orders, Duration longest) {}

    @Test
    void takesOrdersAllTheSame() {
        try (OwnRedisServer redis = OwnRedisServer.start();
                FaultProxy network = redis.proxy();
                TestServer without = TestServer.start(InstantSource.system());
                TestServer with = TestServer.start(
                        new Settings.Memory(),
                        new RedisSettings(redis.url(network), "away", BUDGET),
                        InstantSource.system())) {
            orders(without, PHASE);
            Load whole = orders(with, PHASE);
            network.blackHole();
            Load away = orders(with, PHASE);
            // afterwards, when the JVM has warmed up even more
            Load usual = orders(without, PHASE);
            System.out.println("with Redis at first " + whole + ", with Redis away " + away + ", without " + usual);
            assertThat(away.orders()).isGreaterThan(usual.orders() / 2);
            assertThat(away.longest())
                    .isLessThan(usual.longest().plus(BUDGET.multipliedBy(2)).plus(NOISE));
            assertThat(ready(with)).contains("\"away\":true");
            network.heal();
            assertThat(Wait.until(Duration.ofSeconds(20), () -> {
                        orders(with, Duration.ofMillis(100));
                        return ready(with).contains("\"away\":false");
                    }))
                    .isTrue();
        }
    }

    private static String ready(TestServer server) {
        return server.visitor().get("/health/ready").body();
    }

    private static Load orders(TestServer server, Duration phase) {
        Item item = server.shopkeeper().sells(1_000, 1_000_000);
        List<Shopper> members = server.members(BUYERS);
        long end = System.nanoTime() + phase.toNanos();
        List<Load> loads = Crowd.rush(BUYERS, number -> orders(members.get(number), item, end));
        return loads.stream()
                .reduce(
                        new Load(0, Duration.ZERO),
                        (one, other) ->
                                new Load(one.orders() + other.orders(), longer(one.longest(), other.longest())));
    }

    private static Load orders(Shopper member, Item item, long end) {
        int orders = 0;
        Duration longest = Duration.ZERO;
        while (System.nanoTime() - end < 0) {
            long asked = System.nanoTime();
            member.post("/api/v1/orders", "{\"lines\": [" + item.line(1) + "]}").hasStatus(201);
            longest = longer(longest, Duration.ofNanos(System.nanoTime() - asked));
            orders++;
        }
        return new Load(orders, longest);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
