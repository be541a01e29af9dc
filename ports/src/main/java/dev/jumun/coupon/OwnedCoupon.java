package dev.jumun.coupon;

/**
 * A member's coupon beside the campaign that it is of.
 *
 * @param issued the coupon
 * @param campaign the campaign
 */
public record OwnedCoupon(IssuedCouponState issued, CouponState campaign) {}
