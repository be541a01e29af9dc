package dev.jumun.journal;

/** Why something moved. */
public enum Movement {
    /** Stock came in. */
    RECEIVE,
    /** Stock was corrected, up or down, with a reason. */
    ADJUST,
    /** Available stock was set aside for an order. */
    RESERVE,
    /** Reserved stock was sold: its order is paid. */
    COMMIT,
    /** Reserved stock became available again: its order was cancelled or expired unpaid. */
    RELEASE,
    /** Sold stock became available again: its order was cancelled. */
    CANCEL,
    /** Sold stock left the house. */
    SHIP,
    /** Shipped stock came back and is available again. */
    RETURN,
    /** A member topped points up. */
    CHARGE,
    /** Points were set aside for an order. */
    HOLD,
    /** Points that were set aside came back: their order was cancelled or expired unpaid. */
    UNHOLD,
    /** Points were used up by an order or a payment. */
    SPEND,
    /** Used points came back. */
    REFUND,
    /** A campaign began: so many coupons can be issued. */
    OFFER,
    /** A member got a coupon. */
    ISSUE,
    /** An order used a coupon. */
    USE,
    /** A used coupon came back: its order was cancelled or expired unpaid. */
    RESTORE,
    /** Points or a coupon were past their time. */
    EXPIRE,
    /** An administrator took a coupon back. */
    REVOKE
}
