package dev.jumun.coupon;

import dev.jumun.event.Event;

/**
 * A member got a coupon.
 *
 * @param issued the coupon
 */
public record CouponIssued(IssuedCouponState issued) implements Event {
    @Override
    public IssuedCouponId key() {
        return issued.key();
    }
}
