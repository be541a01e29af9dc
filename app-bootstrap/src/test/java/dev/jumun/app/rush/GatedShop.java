package dev.jumun.app.rush;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.core.Gates;
import dev.jumun.core.Jumun;
import dev.jumun.core.Policy;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.password.Argon2PasswordHasher;
import dev.jumun.redis.RedisAdmission;
import dev.jumun.redis.RedisAttemptGuard;
import dev.jumun.redis.RedisConnection;
import dev.jumun.redis.RedisLocks;
import dev.jumun.redis.RedisProductViews;
import dev.jumun.redis.RedisSalesRanking;
import dev.jumun.redis.RedisSettings;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.testing.server.Wait;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Two servers without their HTTP, in this JVM. */
final class GatedShop implements Shop {
    /** Of a crowd on a busy machine. */
    static final Duration BUDGET = Duration.ofSeconds(1);

    private final InstantSource clock = InstantSource.system();
    private final Campaigns campaigns = Campaigns.open();
    private final List<JpaPersistence> persistences;
    private final List<RedisConnection> connections;

    /** @param redis its URL */
    GatedShop(String redis) throws SQLException {
        persistences = Stream.generate(() -> JpaPersistence.open(MySqlShop.settings(campaigns.database()), clock))
                .limit(Desk.SERVERS)
                .toList();
        connections = Stream.generate(() -> RedisConnection.open(new RedisSettings(redis, PoolInRedis.PREFIX, BUDGET)))
                .limit(Desk.SERVERS)
                .toList();
    }

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public Desk desk(CouponId coupon, int members) {
        return desk(servers(UnaryOperator.identity()), coupon, members);
    }

    static Desk desk(List<IssueCoupon> servers, CouponId coupon, int members) {
        return new CoreDesk(
                servers,
                Stream.generate(() -> new MemberId(UUID.randomUUID()))
                        .limit(members)
                        .toList(),
                coupon);
    }

    List<IssueCoupon> servers(UnaryOperator<Store> bug) {
        return Stream.of(0, 1).map(number -> server(number, bug).issueCoupon()).toList();
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

    @Override
    public void awaitRedis() {
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

    @Override
    public void close() throws SQLException {
        connections.forEach(RedisConnection::close);
        persistences.forEach(JpaPersistence::close);
        campaigns.close();
    }
}
