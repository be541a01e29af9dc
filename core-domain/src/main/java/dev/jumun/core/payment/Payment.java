package dev.jumun.core.payment;

import dev.jumun.core.point.Lots;
import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.payment.PaymentState;
import dev.jumun.payment.PaymentStatus;
import dev.jumun.point.Lot;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.List;

/** The rules of a payment: what it becomes. */
public final class Payment {
    private Payment() {}

    static PaymentState byPoints(PaymentId id, OrderState order, List<Lot> lots, Instant now) {
        return new PaymentState(
                id, order.key(), PaymentMethod.POINTS, order.total(), Money.ZERO, lots, PaymentStatus.APPROVED, now);
    }

    /** After so much of it went back. */
    public static PaymentState refunded(PaymentState payment, Money amount) {
        Money refunded = payment.refunded().plus(amount);
        return new PaymentState(
                payment.key(),
                payment.order(),
                payment.method(),
                payment.amount(),
                refunded,
                payment.lots(),
                refunded.equals(payment.amount()) ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED,
                payment.approvedAt());
    }

    /** The points that the shop still has of it, by the lots they came from: those that expire last go back first. */
    public static List<Lot> keptLots(PaymentState payment) {
        return Lots.first(payment.lots(), payment.kept());
    }
}
