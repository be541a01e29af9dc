package dev.jumun.app.rush;

import dev.jumun.coupon.CouponId;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import java.time.Duration;

/** What happens in the middle of a rush. */
interface Fault {
    /** Nothing does. */
    Fault NONE = coupon -> {};

    /** Twice; the rush goes on meanwhile. */
    void strike(CouponId coupon);

    /** Redis dies, and comes back empty a little later. */
    static Fault killing(OwnRedisServer redis) {
        return coupon -> {
            redis.kill();
            Wait.sleep(Duration.ofMillis(300));
            redis.restart();
        };
    }
}
