package dev.jumun.payment;

import dev.jumun.event.Event;

/**
 * Money went back.
 *
 * @param payment the payment as refunded
 */
public record PaymentRefunded(PaymentState payment) implements Event {
    @Override
    public PaymentId key() {
        return payment.key();
    }
}
