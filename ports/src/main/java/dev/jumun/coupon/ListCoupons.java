package dev.jumun.coupon;

import dev.jumun.member.MemberId;
import dev.jumun.value.Page;

/** Driving port: a member leafs through their coupons, newest first. */
public interface ListCoupons {
    /** One page of them; those past their period are {@code EXPIRED}. */
    Page<OwnedCoupon, IssuedCouponId> list(Command command);

    /**
     * Which page.
     *
     * @param member whose
     * @param page after which coupon, and how many
     */
    record Command(MemberId member, Page.Request<IssuedCouponId> page) {}
}
