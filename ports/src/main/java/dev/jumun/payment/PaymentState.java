package dev.jumun.payment;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.order.OrderId;
import dev.jumun.point.Lot;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A payment of an order.
 *
 * @param key which
 * @param order what was paid
 * @param method how
 * @param amount how much came in: the order's total at that time
 * @param refunded how much of it went back
 * @param lots the lots it came from, if it was paid with points
 * @param status where it stands
 * @param approvedAt when the money became the shop's
 */
public record PaymentState(
        PaymentId key,
        OrderId order,
        PaymentMethod method,
        Money amount,
        Money refunded,
        List<Lot> lots,
        PaymentStatus status,
        Instant approvedAt)
        implements State {
    /** The kind of payments. */
    public static final Kind<PaymentState> KIND = new Kind<>("payment", PaymentState.class);

    /**
     * @throws IllegalArgumentException if the status contradicts what went back, or if it was paid with points, and the
     *     lots are not the amount or out of order
     */
    public PaymentState {
        lots = Lot.inOrder(lots);
        if (refunded.compareTo(amount) > 0 || status != status(amount, refunded)) {
            throw new IllegalArgumentException("a payment of " + amount + ", " + refunded + " went back: " + status);
        }
        if (method == PaymentMethod.POINTS && !Lot.sum(lots).equals(amount)) {
            throw new IllegalArgumentException("a payment of " + amount + " from " + lots);
        }
    }

    private static PaymentStatus status(Money amount, Money refunded) {
        if (refunded.isZero()) {
            return PaymentStatus.APPROVED;
        }
        return refunded.equals(amount) ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
    }

    /** How much of it the shop still has. */
    public Money kept() {
        return amount.minus(refunded);
    }

    @Override
    public Map<Account, Long> balances() {
        return Map.of(received(key), kept().amount());
    }

    /** The account of money that the payment brought in and that did not go back. */
    public static Account.Owned received(PaymentId payment) {
        return new Account.Owned(payment, "received", Unit.MONEY);
    }
}
