package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.redis.RedisSettings;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Redis answers who repeats a request, and the store does where Redis cannot. Time stands still, so that the server needs to
 * read no session again.
 */
@Timeout(120)
@Tag("proof")
class GuardIT {
    private MySqlDatabase database;
    private FaultProxy mysql;
    private OwnRedisServer redis;
    private TestServer server;
    private Shopkeeper keeper;
    private Item item;
    private Shopper member;

    @BeforeEach
    void open() throws Exception {
        database = MySqlServer.shared().createDatabase();
        mysql = MySqlServer.shared().proxy();
        redis = OwnRedisServer.start();
        server = TestServer.start(
                new Settings.MySql(MySqlShop.settings(database, mysql)),
                new RedisSettings(redis.url(), "guard", Duration.ofSeconds(2)),
                new MovingClock());
        keeper = server.shopkeeper();
        item = keeper.sells(1_000, 100);
        member = server.member();
    }

    @AfterEach
    void close() throws Exception {
        keeper.proves(item);
        server.close();
        redis.close();
        mysql.close();
        database.close();
    }

    @Test
    void repeatsASuccessWhileTheDatabaseIsAway() {
        Reply first = order("once").hasStatus(201);
        mysql.blackHole(); // a question would wait for ten seconds, and a connection that was not used stays whole
        isReplayOf(first, order("once"));
        mysql.heal();
        assertThat(Wait.until(Duration.ofSeconds(60), this::isWholeAgain)).isTrue();
    }

    /** Those who asked meanwhile, such as sweepers, have lost their connections. */
    private boolean isWholeAgain() {
        return order("afterwards").status() == 201
                && server.visitor().get("/health/ready").status() == 200;
    }

    @Test
    void saysAtOnceThatTheFirstRequestIsUnderWay() throws Exception {
        order("before").hasStatus(201);
        mysql.latency(Duration.ofSeconds(1), Duration.ZERO);
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> order("once"));
        TimeUnit.MILLISECONDS.sleep(500);
        long asked = System.nanoTime();
        Reply second = order("once");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(900));
        second.isProblem(409, "request_in_progress");
        assertThat(second.header("Retry-After")).hasValue("1");
        mysql.heal();
        isReplayOf(first.get().hasStatus(201), order("once"));
    }

    @Test
    void letsTheStoreAnswerWhenRedisHasForgotten() {
        Reply first = order("once").hasStatus(201);
        redis.command("FLUSHALL");
        isReplayOf(first, order("once"));
    }

    @Test
    void letsTheStoreAnswerWhenRedisIsGone() {
        Reply first = order("once").hasStatus(201);
        redis.kill();
        isReplayOf(first, order("once"));
        Reply second = order("twice").hasStatus(201);
        redis.restart();
        isReplayOf(second, order("twice"));
    }

    @Test
    void showsOperatorsHowRedisIs() {
        order("once").hasStatus(201);
        assertThat(ready()).contains("\"redis\":{\"away\":false,\"answered\":");
        redis.kill();
        for (int call = 0; call < 10; call++) {
            order("once").hasStatus(201);
        }
        assertThat(ready()).contains("\"status\":\"UP\"", "\"away\":true").doesNotContain("\"spared\":0");
    }

    private String ready() {
        return server.visitor().get("/health/ready").hasStatus(200).body();
    }

    private Reply order(String key) {
        return member.post("/api/v1/orders", key, "{\"lines\": [" + item.line(1) + "]}");
    }

    private static void isReplayOf(Reply first, Reply second) {
        assertThat(second.header("Idempotency-Replayed")).hasValue("true");
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.body()).isEqualTo(first.body());
    }
}
