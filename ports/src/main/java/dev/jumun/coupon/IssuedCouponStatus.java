package dev.jumun.coupon;

/** Where an issued coupon stands. */
public enum IssuedCouponStatus {
    /** It can be used until it expires. */
    ISSUED,
    /** An order uses it. */
    USED,
    /** Its period was over before it was used for good. */
    EXPIRED,
    /** An administrator took it back. */
    REVOKED
}
