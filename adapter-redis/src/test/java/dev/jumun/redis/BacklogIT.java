package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Admission.Admitted;
import dev.jumun.admission.Visit;
import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptGuard.Entered;
import dev.jumun.attempt.AttemptGuard.Succeeded;
import dev.jumun.attempt.AttemptGuard.UnderWay;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Fingerprint;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.coupon.CouponId;
import dev.jumun.member.MemberId;
import dev.jumun.point.ChargePoints;
import dev.jumun.store.Key;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import dev.jumun.value.Money;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Redis did not hear while it was away, long before leases end. */
@Timeout(60)
class BacklogIT {
    private static final Duration BUDGET = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final AttemptId attempt = attempt();
    private final Key<?> pool = new CouponId(UUID.randomUUID());
    private OwnRedisServer server;
    private FaultProxy proxy;
    private RedisConnection connection;
    private RedisConnection others;

    @BeforeEach
    void open() {
        server = OwnRedisServer.start();
        proxy = server.proxy();
        connection = RedisConnection.open(new RedisSettings(server.url(proxy), "it", BUDGET));
        others = RedisConnection.open(new RedisSettings(server.url(), "it", LONG));
        assertThat(Wait.until(SOON, this::answers)).isTrue();
    }

    @AfterEach
    void close() {
        connection.close();
        others.close();
        proxy.close();
        server.close();
    }

    @Test
    void hearsWhatSucceededAsSoonAsItIsBack() {
        AttemptGuard guard = new RedisAttemptGuard(connection, LEASE);
        AttemptState success = success();
        assertThat(guard.enter(attempt, UUID.randomUUID())).isEqualTo(new Entered());
        proxy.blackHole();
        guard.succeeded(success);
        assertThat(others()).as("the canary: it did not hear").isEqualTo(new UnderWay());
        heal();
        assertThat(Wait.until(SOON, () -> others().equals(new Succeeded(success))))
                .isTrue();
    }

    @Test
    void hearsWhoLeftAsSoonAsItIsBack() {
        Admission gate = new RedisAdmission(connection, LEASE, LEASE);
        Admission other = new RedisAdmission(others, LEASE, LEASE);
        gate.tell(pool, 1);
        Visit one = visit();
        List<Visit> crowd =
                Stream.generate(this::visit).limit(1 + Admission.SLACK).toList();
        assertThat(crowd).allSatisfy(visit -> assertThat(gate.enter(visit)).isEqualTo(new Admitted()));
        proxy.blackHole();
        crowd.forEach(visit -> gate.leave(visit, OptionalLong.of(0)));
        assertThat(other.enter(one)).as("the canary: it did not hear").isNotEqualTo(new Admitted());
        heal();
        assertThat(Wait.until(SOON, () -> other.enter(one).equals(new Admitted())))
                .isTrue();
    }

    private Visit visit() {
        return new Visit(pool, 1, UUID.randomUUID());
    }

    private AttemptGuard.Answer others() {
        return new RedisAttemptGuard(others, LEASE).enter(attempt, UUID.randomUUID());
    }

    private void heal() {
        proxy.heal();
        assertThat(Wait.until(SOON, this::answers)).isTrue();
    }

    private boolean answers() {
        return new RedisAttemptGuard(connection, LEASE)
                .enter(attempt(), UUID.randomUUID())
                .equals(new Entered());
    }

    private static AttemptId attempt() {
        return new AttemptId(new MemberId(UUID.randomUUID()), "ChargePoints", IdempotencyKey.random());
    }

    private AttemptState success() {
        return new AttemptState(
                attempt, new Fingerprint("0f".repeat(32)), new ChargePoints.Charged(Money.of(1), Money.of(2)));
    }
}
