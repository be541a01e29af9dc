package dev.jumun.order;

/** Where an order stands. */
public enum OrderStatus {
    /** Stock is reserved, the coupon is used and points are held, until the payment deadline. */
    AWAITING_PAYMENT,
    /** Paid in full; stock is committed. */
    CONFIRMED,
    /** Everything has arrived. */
    COMPLETED,
    /** Every piece is called off; everything was given back. */
    CANCELLED,
    /** Not paid in time; everything was given back. */
    EXPIRED;

    /** Whether it is paid in full and not called off. */
    public boolean isSold() {
        return this == CONFIRMED || this == COMPLETED;
    }
}
