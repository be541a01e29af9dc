package dev.jumun.app.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.coupon.CouponId;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Two servers on one database and one Redis. */
interface Shop extends AutoCloseable {
    Campaigns campaigns();

    /** Where so many new members ask. */
    Desk desk(CouponId coupon, int members);

    /** Returns once Redis answers both servers. */
    void awaitRedis();

    @Override
    void close() throws SQLException;

    /** Finds that exactly the coupons that there are go out, one to each member, as the members were told. */
    default CouponId givesOutWhatThereIs(Rush rush, Fault fault) {
        return givesOutWhatThereIs(rush, fault, coupon -> desk(coupon, rush.members()));
    }

    /** The same with another desk. */
    default CouponId givesOutWhatThereIs(Rush rush, Fault fault, Function<CouponId, Desk> desk) {
        CouponId coupon = campaigns().begin(rush.coupons());
        awaitRedis();
        List<Told> told = new RushHour(rush, desk.apply(coupon)).run(() -> {
            fault.strike(coupon);
            awaitRedis();
        });
        assertThat(told).hasSize(rush.asks());
        assertThat(RushTally.complaints(rush.coupons(), told, campaigns().owned(coupon)))
                .isEmpty();
        assertThat(campaigns().remaining(coupon)).isZero();
        assertThat(campaigns().isProved(coupon)).isTrue();
        return coupon;
    }
}
