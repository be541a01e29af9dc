package dev.jumun.app.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.coupon.CouponId;
import dev.jumun.testing.redis.OwnRedisSentinel;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * The replica hears nothing more, the campaign goes on, the master dies, and Sentinel promotes the replica: what the gate then
 * knows is of a time when more were left, and others were inside.
 */
final class StaleReplica implements Fault {
    private static final Duration A_WHILE = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONGEST_PROMOTION = Duration.ofSeconds(40);

    private final OwnRedisSentinel servers;
    private final long behind;
    private boolean isPromoted;

    /** @param behind how many coupons go out that the replica does not hear of, at least */
    StaleReplica(OwnRedisSentinel servers, long behind) {
        this.servers = servers;
        this.behind = behind;
    }

    @Override
    public void strike(CouponId coupon) {
        if (isPromoted) {
            return;
        }
        PoolInRedis known = new PoolInRedis(servers.master(), coupon);
        PoolInRedis old = new PoolInRedis(servers.replica(), coupon);
        assertThat(Wait.until(SOON, () -> old.knows(A_WHILE))).isTrue();
        servers.link().blackHole();
        long left = old.left().orElseThrow();
        assertThat(Wait.until(SOON, () -> known.left().orElse(left) <= left - behind))
                .as("the campaign goes on")
                .isTrue();
        Set<String> ghosts = new HashSet<>(old.visits());
        ghosts.removeAll(known.visits());
        assertThat(ghosts).as("visits that are over").isNotEmpty();
        servers.master().kill();
        assertThat(Wait.until(LONGEST_PROMOTION, this::isPromoted))
                .as("Sentinel promotes it")
                .isTrue();
        assertThat(old.visits()).containsAll(ghosts);
        isPromoted = true;
    }

    private boolean isPromoted() {
        return servers.replica().command("INFO", "replication").contains("role:master");
    }
}
