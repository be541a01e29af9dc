package dev.jumun.payment;

import dev.jumun.event.Event;

/**
 * Money came in.
 *
 * @param payment the payment as approved
 */
public record PaymentApproved(PaymentState payment) implements Event {
    @Override
    public PaymentId key() {
        return payment.key();
    }
}
