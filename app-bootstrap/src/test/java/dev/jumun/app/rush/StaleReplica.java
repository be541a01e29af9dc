package dev.jumun.app.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.coupon.CouponId;
import dev.jumun.testing.redis.OwnRedisSentinel;
import dev.jumun.testing.server.Wait;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The replica hears nothing more, the campaign goes on, the master dies, and Sentinel promotes the replica: what the gate then
 * knows is of a time when more were left, and others were inside.
 */
final class StaleReplica implements Fault {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONGEST_PROMOTION = Duration.ofSeconds(40);

    private final OwnRedisSentinel servers;
    private final long behind;
    private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(false);
    private boolean isPromoted;

    private StaleReplica(OwnRedisSentinel servers, long behind) {
        this.servers = servers;
        this.behind = behind;
    }

    /** Finds that a shop gives out what there is all the same, and that its crowd came through the gate that was old. */
    static void befalls(Rush rush, Opening opening) throws SQLException {
        try (OwnRedisSentinel servers = OwnRedisSentinel.start();
                Shop shop = opening.open(servers.url())) {
            StaleReplica fault = new StaleReplica(servers, rush.coupons() / 16);
            shop.givesOutWhatThereIs(rush, fault);
            assertThat(fault.asked.join()).as("somebody was let in").isTrue();
        }
    }

    @Override
    public void strike(CouponId coupon) {
        if (isPromoted) {
            return;
        }
        PoolInRedis known = new PoolInRedis(servers.master(), coupon);
        PoolInRedis old = new PoolInRedis(servers.replica(), coupon);
        assertThat(Wait.until(
                        SOON, () -> known.left().isPresent() && !old.visits().isEmpty()))
                .as("a crowd is at the gate")
                .isTrue();
        long left = known.left().orElse(Long.MAX_VALUE);
        servers.link().blackHole();
        assertThat(Wait.until(SOON, () -> known.left().orElse(left) <= left - behind))
                .as("the campaign goes on")
                .isTrue();
        Set<String> ghosts = new HashSet<>(old.visits());
        ghosts.removeAll(known.visits());
        assertThat(ghosts).as("visits that are over").isNotEmpty();
        servers.master().kill();
        assertThat(Wait.until(LONGEST_PROMOTION, servers::isReplicaPromoted))
                .as("Sentinel promotes it")
                .isTrue();
        Set<String> before = old.visits();
        assertThat(before).containsAll(ghosts);
        asked = CompletableFuture.supplyAsync(
                () -> Wait.until(SOON, () -> !before.containsAll(old.visits())), Thread::startVirtualThread);
        isPromoted = true;
    }

    /** A shop at this URL of Redis. */
    interface Opening {
        Shop open(String redis) throws SQLException;
    }
}
