package dev.jumun.payment;

/** How an order is paid. */
public enum PaymentMethod {
    /** From the member's wallet, inside the store. */
    POINTS
}
