package dev.jumun.core.payment;

import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.payment.PaymentState;
import dev.jumun.payment.PaymentStatus;
import java.time.Instant;

/** The rules of a payment: what it becomes. */
public final class Payment {
    private Payment() {}

    static PaymentState approved(PaymentId id, OrderState order, PaymentMethod method, Instant now) {
        return new PaymentState(id, order.key(), method, order.total(), PaymentStatus.APPROVED, now);
    }

    public static PaymentState refunded(PaymentState payment) {
        return new PaymentState(
                payment.key(),
                payment.order(),
                payment.method(),
                payment.amount(),
                PaymentStatus.REFUNDED,
                payment.approvedAt());
    }
}
