package dev.jumun.core.payment;

import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.payment.PaymentState;
import dev.jumun.payment.PaymentStatus;
import dev.jumun.point.Lot;
import java.time.Instant;
import java.util.List;

/** The rules of a payment: what it becomes. */
public final class Payment {
    private Payment() {}

    static PaymentState byPoints(PaymentId id, OrderState order, List<Lot> lots, Instant now) {
        return new PaymentState(
                id, order.key(), PaymentMethod.POINTS, order.total(), lots, PaymentStatus.APPROVED, now);
    }

    public static PaymentState refunded(PaymentState payment) {
        return new PaymentState(
                payment.key(),
                payment.order(),
                payment.method(),
                payment.amount(),
                payment.lots(),
                PaymentStatus.REFUNDED,
                payment.approvedAt());
    }
}
