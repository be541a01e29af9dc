package dev.jumun.core.order;

import dev.jumun.core.point.Lots;
import dev.jumun.order.CancelOrder.AlreadyCancelled;
import dev.jumun.order.CancelOrder.Cancelled;
import dev.jumun.order.CancelOrder.OrderNotCancellable;
import dev.jumun.order.CancelOrder.Outcome;
import dev.jumun.order.CancelOrder.SkuNotFound;
import dev.jumun.order.Cancellation;
import dev.jumun.order.CancellationId;
import dev.jumun.order.OrderCancelled;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an order, or pieces of it, is called off, whoever asks for it. */
final class CallingOff {
    private CallingOff() {}

    /** Calls these pieces off, or all that is left if none are named. */
    static Outcome cancel(Tx tx, CancellationId id, OrderId orderId, List<Cancellation.Line> named) {
        OrderState order = tx.find(orderId).orElseThrow();
        OrderStatus status = Order.statusAt(order, tx.now());
        return switch (status) {
            case AWAITING_PAYMENT, CONFIRMED ->
                order.hasLeft() ? new OrderNotCancellable(status, Map.of()) : cancel(tx, id, order, named);
            case CANCELLED -> new AlreadyCancelled();
            case COMPLETED, EXPIRED -> new OrderNotCancellable(status, Map.of());
        };
    }

    private static Outcome cancel(Tx tx, CancellationId id, OrderState order, List<Cancellation.Line> named) {
        List<Cancellation.Line> pieces = named.isEmpty() ? left(order) : named;
        return objection(order, pieces).orElseGet(() -> new Cancelled(callOff(tx, id, order, pieces)));
    }

    /** All that an order still wants. */
    static List<Cancellation.Line> left(OrderState order) {
        return order.lines().stream()
                .filter(line -> !line.remaining().isZero())
                .map(line -> new Cancellation.Line(line.sku(), line.remaining()))
                .toList();
    }

    private static Optional<Outcome> objection(OrderState order, List<Cancellation.Line> pieces) {
        Map<SkuId, Quantity> remaining =
                order.lines().stream().collect(Collectors.toMap(OrderLine::sku, OrderLine::remaining));
        List<SkuId> unknown = pieces.stream()
                .map(Cancellation.Line::sku)
                .filter(sku -> !remaining.containsKey(sku))
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(new SkuNotFound(unknown));
        }
        Map<SkuId, Quantity> left = new LinkedHashMap<>();
        for (Cancellation.Line piece : pieces) {
            Quantity there = remaining.getOrDefault(piece.sku(), Quantity.ZERO);
            if (piece.quantity().compareTo(there) > 0) {
                left.put(piece.sku(), there);
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(new OrderNotCancellable(order.status(), left));
    }

    private static Cancellation callOff(Tx tx, CancellationId id, OrderState order, List<Cancellation.Line> pieces) {
        OrderState rest = Rest.of(order, pieces);
        GiveBack.pieces(tx, order, pieces);
        GiveBack.points(tx, order, Lots.minus(order.pointLots(), rest.pointLots()));
        boolean couponReturned = rest.coupon().isEmpty() && GiveBack.coupon(tx, order);
        Money refunded = GiveBack.payment(tx, order, order.total().minus(rest.total()));
        tx.put(rest);
        Cancellation cancellation = new Cancellation(
                id, order.key(), pieces, order.pointsUsed().minus(rest.pointsUsed()), refunded, couponReturned);
        tx.emit(new OrderCancelled(cancellation));
        if (rest.status() == OrderStatus.AWAITING_PAYMENT && rest.total().isZero()) {
            Confirmation.confirm(tx, rest, Optional.empty());
        }
        return cancellation;
    }
}
