package dev.jumun.app.rush;

import dev.jumun.coupon.CouponId;
import dev.jumun.testing.redis.OwnRedisServer;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What one Redis server holds of the gate of a campaign. */
record PoolInRedis(OwnRedisServer redis, CouponId coupon) {
    /** What the keys of all shops here begin with. */
    static final String PREFIX = "gated";

    /** How many are left, if it remembers. */
    OptionalLong left() {
        String left = redis.command("GET", key("left"));
        return left.isEmpty() || left.equals("?") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(left));
    }

    /** Of those who were let in and have not left. */
    Set<String> visits() {
        return redis.command("ZRANGE", key("visits"), "0", "-1")
                .lines()
                .filter(visit -> !visit.equals("units"))
                .collect(Collectors.toSet());
    }

    /** Whether somebody was let in a moment ago. */
    boolean wasUsed() {
        return redis.command("EXISTS", key("visits")).equals("1");
    }

    /** Overwrites what it remembers, if it does, as after it was restored from an older copy. */
    void remember(long left) {
        redis.command("SET", key("left"), Long.toString(left), "PX", "2000", "XX");
    }

    private String key(String name) {
        return PREFIX + ":admission:{" + coupon.kind().name() + ":"
                + HexFormat.of().formatHex(coupon.bytes()) + "}:" + name;
    }
}
