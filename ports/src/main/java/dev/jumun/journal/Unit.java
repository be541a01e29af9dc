package dev.jumun.journal;

/** What an account counts. */
public enum Unit {
    /** Pieces of one SKU. */
    PIECE,
    /** Minor units of money; one point is one of them. */
    MONEY,
    /** Coupons. */
    COUPON
}
