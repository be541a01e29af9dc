package dev.jumun.jpa.table;

import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.member.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "issued_coupons")
final class IssuedCouponRow extends StateRow {
    @Id
    UUID id;

    UUID couponId;
    UUID memberId;
    long number;

    @Enumerated(EnumType.STRING)
    IssuedCouponStatus status;

    Instant issuedAt;
    Instant expiresAt;

    static IssuedCouponRow of(IssuedCouponState coupon) {
        IssuedCouponRow row = new IssuedCouponRow();
        row.id = coupon.key().value();
        row.couponId = coupon.coupon().value();
        row.memberId = coupon.member().value();
        row.number = coupon.number();
        row.status = coupon.status();
        row.issuedAt = Times.column(coupon.issuedAt());
        row.expiresAt = Times.column(coupon.expiresAt());
        return row;
    }

    IssuedCouponState state() {
        return new IssuedCouponState(
                new IssuedCouponId(id),
                new CouponId(couponId),
                new MemberId(memberId),
                number,
                status,
                issuedAt,
                expiresAt);
    }
}
