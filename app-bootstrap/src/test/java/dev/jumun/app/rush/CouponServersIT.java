package dev.jumun.app.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Many more asks than there are coupons, over HTTP, to two processes on one MySQL and one Redis: exactly as many go out as there
 * are, at most one to each member, and each ask is answered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class CouponServersIT {
    final OwnRedisServer redis = OwnRedisServer.start();
    final ServedShop shop;

    CouponServersIT() throws SQLException {
        shop = new ServedShop(redis.url());
    }

    Rush rush() {
        return Rush.SHORT;
    }

    @AfterAll
    void close() throws SQLException {
        shop.close();
        redis.close();
    }

    /** Until a crowd came through the gate: while Redis is late, one goes to the store without it. */
    @Test
    void giveOutExactlyWhatThereIs() {
        assertThat(Wait.until(
                        Duration.ofMinutes(1),
                        () -> new PoolInRedis(redis, shop.givesOutWhatThereIs(rush(), Fault.NONE)).wasUsed()))
                .isTrue();
    }

    @Test
    void giveOutExactlyWhatThereIsWhenRedisIsKilled() {
        shop.givesOutWhatThereIs(rush(), Fault.killing(redis));
    }
}
