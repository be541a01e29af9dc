package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.catalog.ProductViews;
import dev.jumun.redis.RedisSettings;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers that share a database and a Redis: each shows at once what it changed, and soon what the other did. */
@Timeout(120)
class SharedProductsIT {
    private static final Duration SOON = Duration.ofMillis(1_500);

    private OwnRedisServer redis;
    private TestServer one;
    private TestServer other;
    private Shopkeeper keeper;
    private Shopper member;
    private Item item;
    private int left = 100;

    @BeforeEach
    void open() {
        redis = OwnRedisServer.start();
        Settings.Store store = MySqlShop.onSharedServer();
        RedisSettings settings = new RedisSettings(redis.url(), "shared", Duration.ofMillis(100));
        one = TestServer.start(store, settings, InstantSource.system());
        other = TestServer.start(store, settings, InstantSource.system());
        keeper = one.shopkeeper();
        member = one.member();
        item = keeper.sells(1_000, left);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        redis.close();
    }

    @Test
    void showOrdersAndPrices() {
        for (int order = 0; order < 3; order++) {
            isShownInTime(order(), SOON);
        }
        keeper.http().patch("/api/v1/skus/" + item.skuId(), "{\"price\": 2000}").hasStatus(200);
        assertThat(price(one)).isEqualTo(2_000);
        assertThat(Wait.until(SOON, () -> price(other) == 2_000)).isTrue();
    }

    @Test
    @Tag("proof")
    void goOnWhenRedisIsKilledAndWhenItIsBack() {
        isShownInTime(order(), SOON);
        redis.kill();
        for (int order = 0; order < 8; order++) {
            isShownInTime(order(), SOON);
        }
        redis.restart();
        for (int order = 0; order < 8; order++) {
            isShownInTime(order(), SOON);
        }
    }

    @Test
    @Tag("proof")
    void doNotBelieveWhatTheyCouldNotHaveForgotten() {
        available(one);
        redis.pause();
        int now;
        try {
            now = order();
            assertThat(available(one)).isEqualTo(now);
        } finally {
            redis.resume();
        }
        isShownInTime(now, ProductViews.LONGEST.plus(SOON));
    }

    /** What is left. */
    private int order() {
        available(other);
        member.post("/api/v1/orders", "{\"lines\": [" + item.line(1) + "]}").hasStatus(201);
        return --left;
    }

    /** At once where it changed, and ever after, and in time elsewhere. */
    private void isShownInTime(int now, Duration longest) {
        assertThat(Wait.until(longest, () -> {
                    assertThat(available(one)).isEqualTo(now);
                    return available(other) == now;
                }))
                .isTrue();
    }

    private long available(TestServer server) {
        return number(server, "/skus/0/available");
    }

    private long price(TestServer server) {
        return number(server, "/skus/0/price");
    }

    private long number(TestServer server, String pointer) {
        return server.visitor()
                .get(item.productPath())
                .hasStatus(200)
                .json()
                .at(pointer)
                .longValue();
    }
}
