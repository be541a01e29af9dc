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
    /** Points were past their date. */
    EXPIRE
}
