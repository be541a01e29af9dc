package dev.jumun.app;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.core.Gates;
import dev.jumun.core.Jumun;
import dev.jumun.core.Policy;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.password.Argon2PasswordHasher;
import dev.jumun.proof.Prove;
import dev.jumun.redis.RedisAdmission;
import dev.jumun.redis.RedisAttemptGuard;
import dev.jumun.redis.RedisConnection;
import dev.jumun.redis.RedisLocks;
import dev.jumun.redis.RedisProductViews;
import dev.jumun.redis.RedisSalesRanking;
import dev.jumun.redis.RedisSettings;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Overloaded;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.Crowd;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.testing.redis.OwnRedisServer;
import dev.jumun.testing.server.Wait;
import dev.jumun.value.Money;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Two servers, without their HTTP, on one database and one Redis, to which all goes by way of a proxy. */
final class GatedShop implements AutoCloseable {
    /** Of a crowd on a busy machine. */
    private static final Duration BUDGET = Duration.ofSeconds(1);

    private static final int MOST_AT_ONCE = 400;

    /**
     * Who asks for what.
     *
     * @param coupons that there are
     * @param asks in all, by the members in turn
     */
    record Rush(int coupons, int asks, int members) {}

    /** What became of an ask. */
    record Told(MemberId member, IssueCoupon.Outcome outcome) {}

    /** What happens to Redis in the middle. */
    interface Fault {
        void strike(GatedShop shop, CouponId coupon);
    }

    private final InstantSource clock = InstantSource.system();
    private final OwnRedisServer redis = OwnRedisServer.start();
    private final FaultProxy network = redis.proxy();
    private final MySqlDatabase database;
    private final List<JpaPersistence> persistences;
    private final List<RedisConnection> connections;

    GatedShop() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        persistences = Stream.generate(() -> JpaPersistence.open(MySqlShop.settings(database), clock))
                .limit(2)
                .toList();
        connections = Stream.generate(
                        () -> RedisConnection.open(new RedisSettings(redis.url(network), "gated", BUDGET)))
                .limit(2)
                .toList();
    }

    OwnRedisServer redis() {
        return redis;
    }

    FaultProxy network() {
        return network;
    }

    List<Jumun> servers(UnaryOperator<Store> bug) {
        return List.of(server(0, bug), server(1, bug));
    }

    private Jumun server(int number, UnaryOperator<Store> bug) {
        JpaPersistence right = persistences.get(number);
        RedisConnection connection = connections.get(number);
        return new Jumun(
                new WrappedPersistence(right, bug.apply(right.store())),
                new Argon2PasswordHasher(),
                TimeOrderedIds.on(clock),
                clock,
                Policy.DEFAULT,
                new Gates(
                        new RedisLocks(connection),
                        new RedisAttemptGuard(connection),
                        new RedisProductViews(connection),
                        new RedisSalesRanking(connection),
                        gate(number)));
    }

    Admission gate(int number) {
        return new RedisAdmission(connections.get(number));
    }

    CouponId campaign(int coupons) {
        Instant now = clock.instant();
        CreateCoupon.Command command = new CreateCoupon.Command(
                IdempotencyKey.random(),
                new MemberId(UUID.randomUUID()),
                "Winter",
                coupons,
                1,
                new CouponTerms(new Benefit.Amount(Money.of(1_000)), Money.ZERO, List.of(), List.of()),
                now.truncatedTo(ChronoUnit.SECONDS),
                now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(3_600));
        return ((CreateCoupon.Created) outcome(server(0, UnaryOperator.identity())
                                .createCoupon()
                                .create(command))
                        .orElseThrow())
                .coupon()
                .key();
    }

    /** All asks at once, each repeated until it is answered; the fault strikes when a quarter, and half, is out. */
    List<Told> run(Rush rush, CouponId coupon, List<IssueCoupon> servers, Fault fault) {
        awaitRedis();
        List<MemberId> members = Stream.generate(() -> new MemberId(UUID.randomUUID()))
                .limit(rush.members())
                .toList();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger issued = new AtomicInteger();
        List<List<Told>> told = Crowd.rush(Math.min(MOST_AT_ONCE, rush.asks()), number -> {
            List<Told> mine = new ArrayList<>();
            for (int ask = asked.getAndIncrement(); ask < rush.asks(); ask = asked.getAndIncrement()) {
                MemberId member = members.get(ask % rush.members());
                IssueCoupon.Outcome outcome = ask(servers.get(ask % 2), member, coupon);
                mine.add(new Told(member, outcome));
                if (outcome instanceof IssueCoupon.Issued) {
                    int out = issued.incrementAndGet();
                    if (out == rush.coupons() / 4 || out == rush.coupons() / 2) {
                        fault.strike(this, coupon);
                    }
                }
            }
            return mine;
        });
        return told.stream().flatMap(List::stream).toList();
    }

    private static IssueCoupon.Outcome ask(IssueCoupon server, MemberId member, CouponId coupon) {
        IssueCoupon.Command command = new IssueCoupon.Command(Optional.of(IdempotencyKey.random()), member, coupon);
        while (true) {
            try {
                Optional<IssueCoupon.Outcome> outcome = outcome(server.issue(command));
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            } catch (Overloaded | StoreUnavailable | CommitUnknown notNow) {
                LockSupport.parkNanos(10_000_000); // as a client that was told to ask again later
            }
        }
    }

    private static <O> Optional<O> outcome(Attempted<O> attempted) {
        return switch (attempted) {
            case Attempted.Decided<O>(O outcome) -> Optional.of(outcome);
            case Attempted.Replayed<O>(O outcome) -> Optional.of(outcome);
            case Attempted.RequestInProgress<O>() -> Optional.empty();
            case Attempted.IdempotencyKeyReused<O>() -> throw new AssertionError("key reused");
        };
    }

    /** Until the gates of both servers answer. */
    private void awaitRedis() {
        CouponId nothing = new CouponId(UUID.randomUUID());
        boolean back = Wait.until(
                Duration.ofSeconds(20),
                () -> Stream.of(gate(0), gate(1))
                        .noneMatch(gate -> gate.enter(new Visit(nothing, 1, UUID.randomUUID()))
                                .equals(new Admission.Unknown())));
        if (!back) {
            throw new AssertionError("Redis is not back");
        }
    }

    CouponState state(CouponId coupon) {
        return persistences.getFirst().store().read(coupon).orElseThrow();
    }

    boolean isProved(CouponId coupon) {
        return server(0, UnaryOperator.identity()).prove().prove(new Prove.Command(new Prove.OfCoupon(coupon)))
                        instanceof Prove.Compared(var proof)
                && proof.holds();
    }

    /** As a replica says that was promoted and is behind. */
    void remember(CouponId coupon, long left) {
        String key = key(coupon, "left");
        if (!key.isEmpty()) {
            redis.command("SET", key, Long.toString(left), "PX", "2000");
        }
    }

    /** Whether somebody was let in by the gate a moment ago. */
    boolean wasGated(CouponId coupon) {
        return !key(coupon, "visits").isEmpty();
    }

    private String key(CouponId coupon, String name) {
        String id = coupon.value().toString().replace("-", "");
        return redis.command("KEYS", "gated:admission:*" + id + "*" + name).trim();
    }

    @Override
    public void close() throws SQLException {
        connections.forEach(RedisConnection::close);
        persistences.forEach(JpaPersistence::close);
        network.close();
        redis.close();
        database.close();
    }
}
