package dev.jumun.payment;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.order.OrderId;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.Map;

/**
 * A payment of an order.
 *
 * @param key which
 * @param order what was paid
 * @param method how
 * @param amount how much: the order's total
 * @param status where it stands
 * @param approvedAt when the money became the shop's
 */
public record PaymentState(
        PaymentId key, OrderId order, PaymentMethod method, Money amount, PaymentStatus status, Instant approvedAt)
        implements State {
    /** The kind of payments. */
    public static final Kind<PaymentState> KIND = new Kind<>("payment", PaymentState.class);

    @Override
    public Map<Account, Long> balances() {
        return Map.of(received(key), status == PaymentStatus.APPROVED ? amount.amount() : 0L);
    }

    /** The account of money that the payment brought in and that did not go back. */
    public static Account.Owned received(PaymentId payment) {
        return new Account.Owned(payment, "received", Unit.MONEY);
    }
}
