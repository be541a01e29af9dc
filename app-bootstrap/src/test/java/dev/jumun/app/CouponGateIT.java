package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.app.GatedShop.Fault;
import dev.jumun.app.GatedShop.Rush;
import dev.jumun.app.GatedShop.Told;
import dev.jumun.attempt.Attempted;
import dev.jumun.core.Jumun;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.store.Store;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.testing.server.Wait;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
    private static final Rush SMALL = new Rush(40, 400, 100);

    private final GatedShop shop;

    CouponGateIT() throws SQLException {
        shop = new GatedShop();
    }

    Rush rush() {
        return new Rush(200, 2_000, 500);
    }

    @AfterAll
    void close() throws SQLException {
        shop.close();
    }

    /** Until a crowd came through the gate: while Redis is late, one goes to the store without it. */
    @Test
    void givesOutExactlyWhatThereIs() {
        assertThat(Wait.until(Duration.ofMinutes(1), () -> shop.wasGated(holds((struck, coupon) -> {}))))
                .isTrue();
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisLosesItsMemory() {
        holds((struck, coupon) -> struck.redis().command("FLUSHALL"));
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisIsKilled() {
        holds((struck, coupon) -> {
            struck.redis().kill();
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            struck.redis().restart();
        });
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisRemembersThatAllAreLeft() {
        holds((struck, coupon) -> struck.remember(coupon, rush().coupons()));
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisRemembersThatNothingIsLeft() {
        holds((struck, coupon) -> struck.remember(coupon, 0));
    }

    @Test
    void givesOutExactlyWhatThereIsWhenRedisIsTwoSecondsLate() {
        holds((struck, coupon) -> {
            struck.network().latency(Duration.ofSeconds(1), Duration.ofSeconds(1));
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            struck.network().heal();
        });
    }

    @Test
    void seesAGateThatTakesMissingForNone() {
        IssueCoupon right = servers(UnaryOperator.identity()).getFirst();
        Admission gate = shop.gate(0);
        Set<Admission.Answer> nothingKnown = Set.of(new Admission.Missing(), new Admission.Full(OptionalLong.empty()));
        IssueCoupon refusing =
                command -> nothingKnown.contains(gate.enter(new Visit(command.coupon(), 1, UUID.randomUUID())))
                        ? new Attempted.Decided<>(new IssueCoupon.CouponSoldOut())
                        : right.issue(command);
        assertThatThrownBy(() -> holds(
                        SMALL,
                        List.of(refusing, refusing),
                        (struck, coupon) -> struck.redis().command("FLUSHALL")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void seesAStoreThatDecidesBeforeItHolds() {
        assertThatThrownBy(() -> holds(SMALL, servers(PlantedBugs::decidesBeforeItHolds), (struck, coupon) -> {}))
                .isInstanceOf(AssertionError.class);
    }

    private CouponId holds(Fault fault) {
        return holds(rush(), servers(UnaryOperator.identity()), fault);
    }

    private List<IssueCoupon> servers(UnaryOperator<Store> bug) {
        return shop.servers(bug).stream().map(Jumun::issueCoupon).toList();
    }

    private CouponId holds(Rush rush, List<IssueCoupon> servers, Fault fault) {
        CouponId coupon = shop.campaign(rush.coupons());
        List<Told> told = shop.run(rush, coupon, servers, fault);
        List<IssueCoupon.Issued> issued = told.stream()
                .map(Told::outcome)
                .filter(IssueCoupon.Issued.class::isInstance)
                .map(IssueCoupon.Issued.class::cast)
                .toList();
        assertThat(told).hasSize(rush.asks());
        assertThat(issued)
                .extracting(got -> got.issued().number())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, rush.coupons()).boxed().toList());
        assertThat(issued).extracting(got -> got.issued().member()).doesNotHaveDuplicates();
        assertThat(refusals(told)).isSubsetOf(new IssueCoupon.CouponSoldOut(), new IssueCoupon.CouponAlreadyIssued());
        assertThat(shop.state(coupon).remaining()).isZero();
        assertThat(shop.isProved(coupon)).isTrue();
        return coupon;
    }

    private static Stream<IssueCoupon.Outcome> refusals(List<Told> told) {
        return told.stream().map(Told::outcome).filter(outcome -> !(outcome instanceof IssueCoupon.Issued));
    }
}
