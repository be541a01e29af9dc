package dev.jumun.core.payment;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.core.order.Confirmation;
import dev.jumun.core.order.Order;
import dev.jumun.core.order.OrderFootprint;
import dev.jumun.core.order.OwnOrder;
import dev.jumun.core.point.Lots;
import dev.jumun.core.point.Wallet;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentApproved;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.WalletState;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Ids;
import java.util.Optional;

public final class PayOrderService implements PayOrder {
    private final Store store;
    private final Attempts attempts;
    private final Ids ids;

    public PayOrderService(Store store, Attempts attempts, Ids ids) {
        this.store = store;
        this.attempts = attempts;
        this.ids = ids;
    }

    @Override
    public Attempted<Outcome> pay(Command command) {
        Optional<OrderState> order = OwnOrder.find(store, command.order(), command.by());
        if (order.isEmpty()) {
            return new Attempted.Decided<>(new NotFound());
        }
        PaymentId id = new PaymentId(ids.next());
        return attempts.once(command, OrderFootprint.of(order.get()).creating(id), tx -> pay(tx, id, command));
    }

    private static Outcome pay(Tx tx, PaymentId id, Command command) {
        OrderState order = tx.find(command.order()).orElseThrow();
        OrderStatus status = Order.statusAt(order, tx.now());
        return status == OrderStatus.AWAITING_PAYMENT
                ? switch (command.method()) {
                    case POINTS -> payByPoints(tx, id, order);
                }
                : new OrderNotPayable(status);
    }

    private static Outcome payByPoints(Tx tx, PaymentId id, OrderState order) {
        WalletState wallet = Wallet.open(tx, order.member());
        if (order.total().compareTo(wallet.available()) > 0) {
            return new InsufficientPoints(wallet.available());
        }
        PaymentState payment = Payment.byPoints(id, order, Lots.first(wallet.lots(), order.total()), tx.now());
        Wallet.pay(wallet, payment.lots(), id, order.key()).into(tx);
        tx.put(payment);
        tx.emit(new PaymentApproved(payment));
        Confirmation.confirm(tx, order, Optional.of(id));
        return new Approved(payment);
    }
}
