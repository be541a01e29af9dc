package dev.jumun.payment;

/** Where a payment stands. */
public enum PaymentStatus {
    /** The money is the shop's. */
    APPROVED,
    /** Some of the money went back. */
    PARTIALLY_REFUNDED,
    /** All of the money went back. */
    REFUNDED
}
