package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.limit.Rate;
import dev.jumun.redis.RedisSettings;
import dev.jumun.tck.Crowd;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Redis goes away under load, in three ways: orders and reads go on, none waits for Redis longer than its calls may take,
 * and Redis is asked again by itself. All that Redis can do for a shop is on.
 */
@Tag("proof")
@Timeout(300)
class RedisAwayIT {
    private static final int BUYERS = 16;
    private static final int READERS = 2;
    private static final Rate LIMIT = Rate.perSecond(10_000);
    private static final Duration BUDGET = Duration.ofMillis(100);

    /** An order asks for the limit, asks whether it is under way, and tells its end. */
    private static final int MOST_CALLS = 3;

    private static final Duration PHASE = Duration.ofSeconds(5);

    /** Of a busy machine. */
    private static final Duration NOISE = Duration.ofMillis(500);

    /** How Redis goes away. */
    enum Trouble {
        BLACK_HOLE,
        FROZEN,
        KILLED;

        void begin(OwnRedisServer redis, FaultProxy network) {
            switch (this) {
                case BLACK_HOLE -> network.blackHole();
                case FROZEN -> redis.pause();
                case KILLED -> redis.kill();
            }
        }

        /** One that was killed comes back empty. */
        void end(OwnRedisServer redis, FaultProxy network) {
            switch (this) {
                case BLACK_HOLE -> network.heal();
                case FROZEN -> redis.resume();
                case KILLED -> redis.restart();
            }
        }
    }

    private record Load(int orders, Duration longest) {
        static final Load NONE = new Load(0, Duration.ZERO);

        Load plus(Load other) {
            return new Load(
                    orders + other.orders,
                    Stream.of(longest, other.longest).max(Duration::compareTo).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void takesOrdersAllTheSame(Trouble trouble) {
        prove(trouble, new Settings.Memory(), new Settings.Memory());
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void takesOrdersAllTheSameOnMySql(Trouble trouble) {
        prove(trouble, MySqlShop.onSharedServer(), MySqlShop.onSharedServer());
    }

    private static void prove(Trouble trouble, Settings.Store one, Settings.Store other) {
        try (OwnRedisServer redis = OwnRedisServer.start();
                FaultProxy network = redis.proxy();
                TestServer without = TestServer.start(one, Optional.empty(), InstantSource.system(), LIMIT);
                TestServer with = TestServer.start(
                        other,
                        Optional.of(new RedisSettings(redis.url(network), "away", BUDGET)),
                        InstantSource.system(),
                        LIMIT)) {
            load(without);
            Load whole = load(with);
            trouble.begin(redis, network);
            Load away = load(with);
            boolean isAway = ready(with).contains("\"away\":true");
            trouble.end(redis, network);
            // afterwards, when the JVM has warmed up even more
            Load usual = load(without);
            System.out.printf(
                    "%s on %s: with Redis %s, without it for a while %s, without any %s%n",
                    trouble, one, whole, away, usual);
            assertThat(isAway).isTrue();
            assertThat(away.orders()).isGreaterThan(usual.orders() / 2);
            assertThat(away.longest())
                    .isLessThan(usual.longest()
                            .plus(BUDGET.multipliedBy(MOST_CALLS))
                            .plus(NOISE));
            comesBack(with);
        }
    }

    /** By itself, as long as somebody asks. */
    private static void comesBack(TestServer server) {
        Item item = server.shopkeeper().sells(1_000, 1_000_000);
        Shopper member = server.member();
        assertThat(Wait.until(Duration.ofSeconds(20), () -> {
                    order(member, item);
                    return ready(server).contains("\"away\":false");
                }))
                .isTrue();
    }

    private static String ready(TestServer server) {
        return server.visitor().get("/health/ready").body();
    }

    private static Load load(TestServer server) {
        Item item = server.shopkeeper().sells(1_000, 1_000_000);
        List<Shopper> members = server.members(BUYERS);
        long end = System.nanoTime() + PHASE.toNanos();
        return Crowd.rush(
                        BUYERS + READERS,
                        number -> number < BUYERS
                                ? during(end, 1, () -> order(members.get(number), item))
                                : during(end, 0, () -> read(server.visitor(), item)))
                .stream()
                .reduce(Load.NONE, Load::plus);
    }

    private static Load during(long end, int orders, Runnable request) {
        Load load = Load.NONE;
        while (System.nanoTime() - end < 0) {
            long asked = System.nanoTime();
            request.run();
            load = load.plus(new Load(orders, Duration.ofNanos(System.nanoTime() - asked)));
        }
        return load;
    }

    private static void order(Shopper member, Item item) {
        member.post("/api/v1/orders", "{\"lines\": [" + item.line(1) + "]}").hasStatus(201);
    }

    private static void read(Shopper visitor, Item item) {
        for (String path : List.of(item.productPath(), "/api/v1/products/popular")) {
            Reply reply = visitor.get(path);
            assertThat(reply.status()).isIn(200, 429);
        }
    }
}
