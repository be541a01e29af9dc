package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.redis.OwnRedisSentinel;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.redis.TestRedis;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RedisConnectionIT {
    private static final Duration BUDGET = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Other processes take their time too. */
    private static final Duration MOST = BUDGET.plusMillis(500);

    private static OwnRedisServer server;

    private FaultProxy proxy;
    private RedisConnection connection;

    @BeforeAll
    static void startServer() {
        server = OwnRedisServer.start();
        try (RedisConnection first = open(server.url(), LONG)) {
            count(first);
        }
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void connect() {
        proxy = server.proxy();
        connection = open(server.url(proxy), BUDGET);
        assertThat(Wait.until(SOON, this::answers)).isTrue();
    }

    @AfterEach
    void disconnect() {
        connection.close();
        proxy.close();
    }

    @Test
    void asksOneServer() {
        try (RedisConnection shared = open(TestRedis.url(), LONG)) {
            assertThat(count(shared)).isPositive();
            assertThat(shared.counts()).isEqualTo(new RedisCounts(false, 1, 0, 0, 0));
        }
    }

    @Test
    void asksACluster() {
        try (RedisConnection cluster = open(TestRedis.clusterUrl(), LONG)) {
            for (int node = 0; node < 20; node++) {
                String key = cluster.key("test:" + node);
                assertThat(cluster.run("return {redis.call('INCR', KEYS[1]), ARGV[1]}", List.of(key), "값"))
                        .last()
                        .isEqualTo("값");
            }
        }
    }

    @Test
    @Tag("proof")
    void followsSentinelsToAnotherMaster() {
        try (OwnRedisSentinel servers = OwnRedisSentinel.start();
                RedisConnection followed = open(servers.url(), LONG)) {
            assertThat(count(followed)).isEqualTo(1);
            assertThat(Wait.until(
                            SOON,
                            () -> servers.replica().command("GET", "it:count").equals("1")))
                    .isTrue();
            servers.master().kill();
            assertThat(Wait.until(Duration.ofSeconds(40), () -> answers(followed)))
                    .isTrue();
            assertThat(servers.replica().command("INFO", "replication")).contains("role:master");
        }
    }

    @Test
    void failsWithinTheBudgetAndThenAtOnceWhileTheNetworkIsABlackHole() {
        proxy.blackHole();
        for (int call = 0; call < 5; call++) {
            assertThat(timeToFail()).isBetween(BUDGET, MOST);
        }
        assertThat(connection.counts().away()).isTrue();
        assertThat(timeToFail()).isLessThan(BUDGET.dividedBy(2));
        assertThat(connection.counts().late()).isEqualTo(5);
        assertThat(connection.counts().spared()).isPositive();
        proxy.heal();
        assertThat(Wait.until(SOON, this::answers)).isTrue();
        assertThat(connection.counts().away()).isFalse();
    }

    @Test
    @Tag("proof")
    void failsWithinTheBudgetWhileRedisIsSlow() {
        proxy.latency(Duration.ofSeconds(2), Duration.ZERO);
        for (int call = 0; call < 8; call++) {
            assertThat(timeToFail()).isLessThan(MOST);
        }
        proxy.heal();
        assertThat(Wait.until(SOON, this::answers)).isTrue();
    }

    @Test
    @Tag("proof")
    void goesOnByItselfAfterRedisWasKilled() {
        server.kill();
        for (int call = 0; call < 20; call++) {
            assertThat(timeToFail()).isLessThan(MOST);
        }
        assertThat(connection.counts().away()).isTrue();
        server.restart();
        assertThat(Wait.until(SOON, this::answers)).isTrue();
    }

    @Test
    @Tag("proof")
    void goesOnByItselfAfterRedisWasFrozen() {
        server.pause();
        try {
            assertThat(timeToFail()).isLessThan(MOST);
        } finally {
            server.resume();
        }
        assertThat(Wait.until(SOON, this::answers)).isTrue();
    }

    @Test
    @Tag("proof")
    void connectsLaterWhenRedisIsAwayAtFirst() {
        proxy.refuse();
        try (RedisConnection late = open(server.url(proxy), BUDGET)) {
            assertThatThrownBy(() -> count(late)).isInstanceOf(RedisUnavailable.class);
            proxy.heal();
            assertThat(Wait.until(SOON, () -> answers(late))).isTrue();
        }
    }

    @Test
    void saysWhyItCannotConnect() {
        String url = server.url().replace("redis://", "redis://kim:wrong@");
        assertThat(logged(Connecting.class, () -> open(url, BUDGET).close()))
                .singleElement(STRING)
                .contains("WRONGPASS")
                .doesNotContain("channel", "wrong@");
    }

    @Test
    void saysWhyRedisIsAway() {
        assertThat(logged(RedisConnection.class, () -> {
                    for (int call = 0; call < 5; call++) {
                        assertThatThrownBy(() -> connection.run("return nonsense(ARGV[1])", List.of("any"), "secret"))
                                .isInstanceOf(RedisUnavailable.class);
                    }
                }))
                .singleElement(STRING)
                .contains("is away", "nonsense")
                .doesNotContain("secret", "channel");
    }

    @Test
    void staysAwayWhileRedisIsTooFullToWrite() {
        List<String> said = logged(RedisConnection.class, () -> {
            server.command("CONFIG", "SET", "maxmemory", "1");
            try {
                assertThat(Wait.until(
                                SOON, () -> !answers() && connection.counts().away()))
                        .isTrue();
                assertThat(Wait.until(Duration.ofMillis(2_500), this::reads)).isFalse();
            } finally {
                server.command("CONFIG", "SET", "maxmemory", "0");
            }
            assertThat(Wait.until(SOON, this::reads)).isTrue();
        });
        assertThat(said)
                .satisfiesExactly(
                        away -> assertThat(away).contains("is away", "OOM"),
                        back -> assertThat(back).contains("is back"));
    }

    @Test
    void countsErrorsAsFailures() {
        assertThatThrownBy(() -> connection.run("return nonsense()", List.of("any")))
                .isInstanceOf(RedisUnavailable.class)
                .hasMessageContaining("nonsense");
        assertThat(connection.counts().failed()).isEqualTo(1);
    }

    private static RedisConnection open(String url, Duration budget) {
        return RedisConnection.open(new RedisSettings(url, "it", budget));
    }

    private static long count(RedisConnection connection) {
        return (Long) connection
                .run("return {redis.call('INCR', KEYS[1])}", List.of(connection.key("count")))
                .getFirst();
    }

    private static List<String> logged(Class<?> by, Runnable action) {
        Logger logger = (Logger) LoggerFactory.getLogger(by);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            action.run();
        } finally {
            logger.detachAppender(log);
        }
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** What a server that is full answers, too. */
    private boolean reads() {
        try {
            return connection
                    .run("return {redis.call('EXISTS', KEYS[1])}", List.of(connection.key("count")))
                    .contains(1L);
        } catch (RedisUnavailable away) {
            return false;
        }
    }

    private boolean answers() {
        return answers(connection);
    }

    private static boolean answers(RedisConnection connection) {
        try {
            return count(connection) > 0;
        } catch (RedisUnavailable away) {
            return false;
        }
    }

    private Duration timeToFail() {
        long before = System.nanoTime();
        assertThatThrownBy(() -> count(connection)).isInstanceOf(RedisUnavailable.class);
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
