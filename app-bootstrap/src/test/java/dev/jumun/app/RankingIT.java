package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.redis.RedisSettings;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What sold best is asked of Redis while it knows, and of the store otherwise. */
class RankingIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String KNOWN = "shop:{ranking}:known";

    private OwnRedisServer redis;
    private TestServer server;
    private Item jar;
    private Shopper member;

    @BeforeEach
    void sellTwo() {
        redis = OwnRedisServer.start();
        server = TestServer.start(
                new Settings.Memory(),
                new RedisSettings(redis.url(), "shop", Duration.ofSeconds(1)),
                InstantSource.system());
        jar = server.shopkeeper().sells(100, 100);
        member = server.member();
        member.post("/api/v1/points/charges", "{\"amount\": 10000}").hasStatus(201);
        buy(2);
        awaits(2);
    }

    @AfterEach
    void stop() {
        server.close();
        redis.close();
    }

    @Test
    void redisAnswersUntilItForgets() {
        plant(7);
        assertThat(sold()).isEqualTo(7);
        redis.command("FLUSHALL");
        assertThat(sold()).isEqualTo(2);
        plant(8);
        assertThat(sold()).isEqualTo(8);
        buy(1);
        awaits(3);
    }

    @Test
    @Tag("proof")
    void theStoreAnswersWhileRedisIsGone() {
        plant(7);
        redis.kill();
        assertThat(sold()).isEqualTo(2);
        buy(1);
        awaits(3);
        redis.restart();
        plant(9);
        assertThat(sold()).isEqualTo(9);
    }

    @Test
    @Tag("proof")
    void theStoreAnswersOnceNobodyVouchesForRedis() {
        plant(7);
        redis.command("HSET", KNOWN, "mark", "of somebody else", "beat", "1000000");
        assertThat(sold()).isIn(2, 7);
        awaits(2);
    }

    /** A figure that is not the store's, once all of the store's are there. */
    private void plant(int pieces) {
        assertThat(Wait.until(SOON, () -> redis.command("HGET", KNOWN, "until").length() > 1))
                .isTrue();
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        redis.command("ZADD", "shop:{ranking}:day:" + today.toEpochDay(), "-" + pieces, jar.productId());
        redis.command("DEL", "shop:{ranking}:sum:" + (today.toEpochDay() - 2) + ":" + today.toEpochDay());
    }

    private void buy(int quantity) {
        String order = member.post("/api/v1/orders", "{\"lines\": [" + jar.line(quantity) + "]}")
                .hasStatus(201)
                .header("Location")
                .orElseThrow();
        member.post(order + "/payments", "{\"method\": \"POINTS\"}").hasStatus(201);
    }

    private void awaits(int pieces) {
        assertThat(Wait.until(SOON, () -> sold() == pieces)).isTrue();
    }

    private int sold() {
        return server.visitor()
                .get("/api/v1/products/popular")
                .hasStatus(200)
                .json()
                .at("/items/0/sold")
                .asInt(0);
    }
}
