package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.TestServer;
import dev.jumun.limit.Rate;
import dev.jumun.redis.RedisSettings;
import dev.jumun.testing.redis.OwnRedisServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers with one Redis: what is asked of both is counted together, and of each alone while Redis is away. */
class SharedLimitIT {
    private static final Rate REQUESTS = Rate.perSecond(20);
    private static final Rate SIGN_INS = Rate.perMinute(10);

    private static OwnRedisServer redis;

    private TestServer one;
    private TestServer two;

    @BeforeAll
    static void startRedis() {
        redis = OwnRedisServer.start();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void start() {
        redis.command("FLUSHALL");
        one = server();
        two = server();
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void countTogetherWhoAsksBoth() {
        keepTo(REQUESTS, 1, List.of(() -> products(one), () -> products(two)));
    }

    @Test
    @Tag("proof")
    void countAloneWhenRedisIsGone() {
        withoutRedis(() -> keepTo(REQUESTS, 2, List.of(() -> products(one), () -> products(two))));
    }

    @Test
    @Tag("proof")
    void countFailedSignInsAloneWhenRedisIsGone() {
        withoutRedis(() -> keepTo(SIGN_INS, 1, List.of(() -> guess(one))));
    }

    @Test
    @Tag("proof")
    void countAloneWhatRedisHasForgotten() {
        keepTo(REQUESTS, 1, List.of(() -> {
            redis.command("FLUSHALL");
            return products(one);
        }));
    }

    @Test
    @Tag("proof")
    void countFailedSignInsTogether() {
        keepTo(SIGN_INS, 1, List.of(() -> guess(one), () -> guess(two)));
    }

    private static void withoutRedis(Runnable test) {
        redis.kill();
        try {
            test.run();
        } finally {
            redis.restart();
        }
    }

    private static TestServer server() {
        RedisSettings settings = new RedisSettings(redis.url(), "limits", Duration.ofMillis(500));
        return TestServer.start(new Settings.Memory(), Optional.of(settings), InstantSource.system(), REQUESTS);
    }

    private static Reply products(TestServer server) {
        return server.visitor().get("/api/v1/products");
    }

    private static Reply guess(TestServer server) {
        return server.visitor().tryToSignIn("guessed@example.com", "wrong password");
    }

    private static void keepTo(Rate rate, int servers, List<Supplier<Reply>> asked) {
        int requests = 4 * rate.times();
        int answered = 0;
        long begun = System.nanoTime();
        for (int request = 0; request < requests; request++) {
            Reply reply = asked.get(request % asked.size()).get();
            answered += reply.status() == 429 ? 0 : 1;
        }
        long steps = Duration.ofNanos(System.nanoTime() - begun).dividedBy(rate.step());
        assertThat((long) answered)
                .isGreaterThanOrEqualTo(rate.times())
                .isLessThanOrEqualTo(servers * (rate.times() + 1 + steps))
                .isLessThan(requests);
    }
}
