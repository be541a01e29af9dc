package dev.jumun.payment;

/** Where a payment stands. */
public enum PaymentStatus {
    /** The money is the shop's. */
    APPROVED,
    /** The money went back. */
    REFUNDED
}
