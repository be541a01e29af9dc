package dev.jumun.app.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.attempt.Attempted;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Many more asks than there are coupons, before two servers that share a gate: exactly as many go out as there are, at most one
 * to each member, whatever happens to Redis meanwhile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class CouponGateIT {
    private final OwnRedisServer redis = OwnRedisServer.start();
    private final FaultProxy network = redis.proxy();
    private final GatedShop shop;

    CouponGateIT() throws SQLException {
        shop = new GatedShop(redis.url(network));
    }

    Rush rush() {
        return Rush.SHORT;
    }

    @AfterAll
    void close() throws SQLException {
        shop.close();
        network.close();
        redis.close();
    }

    /** Until a crowd came through the gate: while Redis is late, one goes to the store without it. */
    @Test
    void givesOutExactlyWhatThereIs() {
        assertThat(Wait.until(
                        Duration.ofMinutes(1), () -> pool(holds(Fault.NONE)).wasUsed()))
                .isTrue();
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisLosesItsMemory() {
        holds(coupon -> redis.command("FLUSHALL"));
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisIsKilled() {
        holds(Fault.killing(redis));
    }

    @Test
    void givesOutExactlyWhatThereIsWhenAReplicaThatIsBehindTakesOver() throws SQLException {
        StaleReplica.befalls(rush(), GatedShop::new);
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisRemembersThatAllAreLeft() {
        holds(coupon -> pool(coupon).remember(rush().coupons()));
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisRemembersThatNothingIsLeft() {
        holds(coupon -> pool(coupon).remember(0));
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisIsTwoSecondsLate() {
        holds(coupon -> {
            network.latency(Duration.ofSeconds(1), Duration.ofSeconds(1));
            Wait.sleep(Duration.ofSeconds(1));
            network.heal();
        });
    }

    @Test
    void seesAGateThatTakesMissingForNone() {
        IssueCoupon right = shop.servers(store -> store).getFirst();
        Admission gate = shop.gate(0);
        Set<Admission.Answer> nothingKnown = Set.of(new Admission.Missing(), new Admission.Full(OptionalLong.empty()));
        IssueCoupon refusing =
                command -> nothingKnown.contains(gate.enter(new Visit(command.coupon(), 1, UUID.randomUUID())))
                        ? new Attempted.Decided<>(new IssueCoupon.CouponSoldOut())
                        : right.issue(command);
        seesABug(List.of(refusing, refusing), coupon -> redis.command("FLUSHALL"));
    }

    @Test
    void seesAStoreThatDecidesBeforeItHolds() {
        seesABug(shop.servers(PlantedBugs::decidesBeforeItHolds), Fault.NONE);
    }

    private void seesABug(List<IssueCoupon> servers, Fault fault) {
        assertThatThrownBy(() -> shop.givesOutWhatThereIs(
                        Rush.SMALL, fault, coupon -> GatedShop.desk(servers, coupon, Rush.SMALL.members())))
                .isInstanceOf(AssertionError.class);
    }

    private CouponId holds(Fault fault) {
        return shop.givesOutWhatThereIs(rush(), fault);
    }

    private PoolInRedis pool(CouponId coupon) {
        return new PoolInRedis(redis, coupon);
    }
}
