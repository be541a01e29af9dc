package dev.jumun.payment;

import dev.jumun.event.Event;
import dev.jumun.value.Money;

/**
 * Money went back.
 *
 * @param payment the payment as refunded
 * @param amount how much went back now
 */
public record PaymentRefunded(PaymentState payment, Money amount) implements Event {
    @Override
    public PaymentId key() {
        return payment.key();
    }
}
