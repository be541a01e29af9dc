package dev.jumun.app.rush;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.core.Jumun;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.member.Role;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import dev.jumun.proof.Prove;
import dev.jumun.store.Footprint;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.value.Ids;
import dev.jumun.value.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The campaigns of a database, past the servers that give out their coupons. */
final class Campaigns implements AutoCloseable {
    private static final Duration LONG = Duration.ofHours(1);
    private static final String OWNED =
            "select bin_to_uuid(member_id), number from issued_coupons where coupon_id = uuid_to_bin(?)";

    private final Ids ids = TimeOrderedIds.on(InstantSource.system());
    private final MySqlDatabase database;
    private final JpaPersistence persistence;
    private final Jumun jumun;

    private Campaigns(MySqlDatabase database) {
        this.database = database;
        this.persistence = JpaPersistence.open(MySqlShop.settings(database), InstantSource.system());
        this.jumun = Jumun.on(persistence);
    }

    /** In a database of their own. */
    static Campaigns open() throws SQLException {
        return new Campaigns(MySqlServer.shared().createDatabase());
    }

    MySqlDatabase database() {
        return database;
    }

    /** One for each member. */
    CouponId begin(long coupons) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        CreateCoupon.Command command = new CreateCoupon.Command(
                IdempotencyKey.random(),
                new MemberId(UUID.randomUUID()),
                "Winter",
                coupons,
                1,
                new CouponTerms(new Benefit.Amount(Money.of(1_000)), Money.ZERO, List.of(), List.of()),
                now,
                now.plus(LONG));
        if (jumun.createCoupon().create(command)
                instanceof Attempted.Decided<CreateCoupon.Outcome>(CreateCoupon.Created(var campaign))) {
            return campaign.key();
        }
        throw new AssertionError("a campaign was not begun");
    }

    /** The sessions of so many members, as they are when they have signed in. */
    List<SessionState> signIn(int members) {
        List<SessionState> sessions = Stream.generate(() -> new SessionState(
                        new SessionId(ids.next()),
                        new MemberId(ids.next()),
                        Role.MEMBER,
                        0,
                        Instant.now().truncatedTo(ChronoUnit.MICROS).plus(LONG),
                        Optional.empty()))
                .limit(members)
                .toList();
        SessionId[] keys = sessions.stream().map(SessionState::key).toArray(SessionId[]::new);
        return persistence.store().commit(Footprint.empty().creating(keys), tx -> {
            sessions.forEach(tx::put);
            return sessions;
        });
    }

    List<Got> owned(CouponId coupon) {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(OWNED)) {
            query.setString(1, coupon.toString());
            List<Got> owned = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    owned.add(new Got(rows.getString(1), rows.getLong(2)));
                }
            }
            return owned;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    long remaining(CouponId coupon) {
        return persistence.store().read(coupon).orElseThrow().remaining();
    }

    boolean isProved(CouponId coupon) {
        return jumun.prove().prove(new Prove.Command(new Prove.OfCoupon(coupon))) instanceof Prove.Compared(var proof)
                && proof.holds();
    }

    @Override
    public void close() throws SQLException {
        persistence.close();
        database.close();
    }
}
