package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.redis.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupedScriptsIT {
    private static final String COUNT = "return {redis.call('INCR', KEYS[1])}";
    private static final Pattern CALLS = Pattern.compile("cmdstat_eval(?:sha)?:calls=(\\d+)");
    private static final Duration BUDGET = Duration.ofSeconds(1);
    private static final int CALLERS = 200;
    private static final int MORE_THAN_WAIT = 5_000;

    private static OwnRedisServer server;
    private static FaultProxy proxy;
    private static RedisConnection connection;

    @BeforeAll
    static void start() {
        server = OwnRedisServer.start();
        proxy = server.proxy();
        connection = open(server.url(proxy));
        assertThat(count("warm")).isEqualTo(1L);
    }

    @AfterAll
    static void stop() {
        connection.close();
        proxy.close();
        server.close();
    }

    @Test
    void asksOnceForManyWhoAskAtOnce() throws Exception {
        long before = calls();
        proxy.latency(Duration.ofMillis(50), Duration.ZERO);
        List<Object> counted = together(caller -> count("crowd"));
        proxy.heal();
        assertThat(counted)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, CALLERS).boxed().toList());
        assertThat(calls() - before).isLessThan(CALLERS / 10);
    }

    @Test
    void failsForNobodyButWhoWentWrong() throws Exception {
        server.command("SET", connection.key("bad"), "no number");
        List<Object> counted = together(caller -> caller % 10 == 0 ? failure("bad") : count("good"));
        assertThat(counted.stream().filter(Long.class::isInstance))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, CALLERS - CALLERS / 10)
                        .boxed()
                        .toList());
        assertThat(counted.stream().filter(String.class::isInstance))
                .allMatch(text -> text.toString().contains("not an integer"));
    }

    @Test
    void asksForEachSlotOfACluster() throws Exception {
        try (RedisConnection cluster = open(TestRedis.clusterUrl())) {
            assertThat(together(caller -> count(cluster, "{" + caller % 7 + "}:" + caller)))
                    .containsOnly(1L);
        }
    }

    @Test
    void keepsNobodyLongerThanTheBudget() throws Exception {
        try (FaultProxy away = server.proxy();
                RedisConnection other = open(server.url(away))) {
            count(other, "mine");
            away.blackHole();
            long before = System.nanoTime();
            List<Object> heard = together(caller -> failure(other, "mine"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(BUDGET.plusMillis(700));
            assertThat(heard).allMatch(text -> text.toString().contains("no answer from Redis within PT1S"));
        }
    }

    @Test
    void takesWhoIsOneTooManyForLateAndNotForAFailureOfRedis() throws Exception {
        try (FaultProxy stalled = server.proxy();
                RedisConnection other = open(server.url(stalled))) {
            count(other, "mine");
            stalled.blackHole();
            List<Object> heard = together(MORE_THAN_WAIT, caller -> failure(other, "mine"));
            assertThat(heard)
                    .as("the canary")
                    .anyMatch(text -> text.toString().contains("4096 calls wait for Redis already"));
            assertThat(other.counts().failed()).isZero();
        }
    }

    private static RedisConnection open(String url) {
        return RedisConnection.open(new RedisSettings(url, "it", BUDGET));
    }

    private static Object count(String name) {
        return count(connection, name);
    }

    private static Object count(RedisConnection redis, String name) {
        return redis.run(COUNT, List.of(redis.key(name))).getFirst();
    }

    private static Object failure(String name) {
        return failure(connection, name);
    }

    private static Object failure(RedisConnection redis, String name) {
        try {
            return count(redis, name);
        } catch (RedisUnavailable away) {
            return String.valueOf(away.getMessage());
        }
    }

    private static List<Object> together(IntFunction<Object> call) throws Exception {
        return together(CALLERS, call);
    }

    private static List<Object> together(int many, IntFunction<Object> call) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            return callers
                    .invokeAll(IntStream.range(0, many)
                            .<Callable<Object>>mapToObj(caller -> () -> call.apply(caller))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    /** How many scripts Redis ran. */
    private static long calls() {
        Matcher calls = CALLS.matcher(server.command("INFO", "commandstats"));
        return calls.results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }
}
