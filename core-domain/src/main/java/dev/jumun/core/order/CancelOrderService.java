package dev.jumun.core.order;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.CancellationId;
import dev.jumun.order.OrderCancelled;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Ids;
import dev.jumun.value.Money;
import java.util.Optional;

public final class CancelOrderService implements CancelOrder {
    private final Store store;
    private final Attempts attempts;
    private final Ids ids;

    public CancelOrderService(Store store, Attempts attempts, Ids ids) {
        this.store = store;
        this.attempts = attempts;
        this.ids = ids;
    }

    @Override
    public Attempted<Outcome> cancel(Command command) {
        Optional<OrderState> order = OwnOrder.find(store, command.order(), command.by());
        if (order.isEmpty()) {
            return new Attempted.Decided<>(new NotFound());
        }
        CancellationId id = new CancellationId(ids.next());
        return attempts.once(command, OrderFootprint.of(order.get()), tx -> cancel(tx, id, command.order()));
    }

    private static Outcome cancel(Tx tx, CancellationId id, OrderId orderId) {
        OrderState order = tx.find(orderId).orElseThrow();
        OrderStatus status = Order.statusAt(order, tx.now());
        return switch (status) {
            case AWAITING_PAYMENT, CONFIRMED -> new Cancelled(callOff(tx, id, order));
            case CANCELLED -> new AlreadyCancelled();
            case EXPIRED -> new OrderNotCancellable(status);
        };
    }

    private static Cancellation callOff(Tx tx, CancellationId id, OrderState order) {
        GiveBack.stockAndPoints(tx, order);
        boolean couponReturned = GiveBack.coupon(tx, order);
        Money refunded = GiveBack.payment(tx, order);
        tx.put(Order.cancelled(order));
        Cancellation cancellation = new Cancellation(
                id,
                order.key(),
                order.lines().stream()
                        .map(line -> new Cancellation.Line(line.sku(), line.remaining()))
                        .toList(),
                order.pointsUsed(),
                refunded,
                couponReturned);
        tx.emit(new OrderCancelled(cancellation));
        return cancellation;
    }
}
