package dev.jumun.jpa.table;

import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CouponTerms;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "coupons")
final class CouponRow extends StateRow {
    @Id
    UUID id;

    String name;
    long totalQuantity;
    long perMemberLimit;
    String terms;
    Instant startsAt;
    Instant endsAt;
    long issued;

    static CouponRow of(CouponState coupon) {
        CouponRow row = new CouponRow();
        row.id = coupon.key().value();
        row.name = coupon.name();
        row.totalQuantity = coupon.totalQuantity();
        row.perMemberLimit = coupon.perMemberLimit();
        row.terms = Json.write(coupon.terms());
        row.startsAt = Times.column(coupon.startsAt());
        row.endsAt = Times.column(coupon.endsAt());
        row.issued = coupon.issued();
        return row;
    }

    CouponState state() {
        return new CouponState(
                new CouponId(id),
                name,
                totalQuantity,
                perMemberLimit,
                Json.read(terms, CouponTerms.class),
                startsAt,
                endsAt,
                issued);
    }
}
