package dev.jumun.coupon;

import dev.jumun.store.Refusal;

/** Driving port: anyone looks at a campaign. */
public interface ShowCoupon {
    /** The campaign as committed last. */
    Outcome show(Command command);

    /**
     * Which one.
     *
     * @param coupon the campaign
     */
    record Command(CouponId coupon) {}

    /** What became of it. */
    sealed interface Outcome {}

    /** Here it is. */
    record Shown(CouponState coupon) implements Outcome {}

    /** There is no such campaign. */
    record NotFound() implements Outcome, Refusal {}
}
