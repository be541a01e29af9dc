package dev.jumun.core.order;

import dev.jumun.core.point.Lots;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PaymentId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of an order: what it becomes, and when. It has no data of its own; what it decides upon are states. */
public final class Order {
    private Order() {}

    /** The order that a placement without objection makes. */
    static OrderState placed(OrderId id, Placement placement, Instant paymentDeadline) {
        PlaceOrder.Command command = placement.command();
        List<OrderLine> lines = command.lines().stream()
                .map(line -> line(placement.sku(line), line.quantity()))
                .toList();
        return new OrderState(
                id,
                command.by(),
                OrderStatus.AWAITING_PAYMENT,
                lines,
                placement.couponUse(),
                Lots.first(placement.wallet().lots(), command.points()),
                command.shipTo(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                paymentDeadline,
                placement.now());
    }

    private static OrderLine line(SkuState sku, Quantity quantity) {
        return new OrderLine(
                sku.key(), sku.product(), sku.name(), quantity, Quantity.ZERO, sku.price(), sku.purchaseLimit());
    }

    /** Where the order stands at this moment: past its deadline it is expired, even before it is swept. */
    public static OrderStatus statusAt(OrderState order, Instant now) {
        return isOverdue(order, now) ? OrderStatus.EXPIRED : order.status();
    }

    /** Whether it waits for a payment that can no longer come. */
    static boolean isOverdue(OrderState order, Instant now) {
        return order.status() == OrderStatus.AWAITING_PAYMENT && !now.isBefore(order.paymentDeadline());
    }

    /** Held until a later moment, or as long as before: what an order holds ends with its deadline. */
    public static OrderState extended(OrderState order, Instant until) {
        return until.isAfter(order.paymentDeadline())
                ? next(order, order.status(), order.payment(), order.refunded(), order.delivery(), until)
                : order;
    }

    /** Paid in full, by a payment unless there was nothing left to pay. */
    static OrderState confirmed(OrderState order, Optional<PaymentId> payment) {
        Optional<Money> refunded = Optional.of(Money.ZERO);
        return next(order, OrderStatus.CONFIRMED, payment, refunded, order.delivery(), order.paymentDeadline());
    }

    /** Not paid in time. */
    static OrderState expired(OrderState order) {
        return with(order, OrderStatus.EXPIRED, order.delivery());
    }

    /** Its delivery has come so far. What has arrived is complete. */
    public static OrderState delivery(OrderState order, DeliveryStatus delivery) {
        OrderStatus status = delivery == DeliveryStatus.DELIVERED ? OrderStatus.COMPLETED : order.status();
        return with(order, status, Optional.of(delivery));
    }

    private static OrderState with(OrderState order, OrderStatus status, Optional<DeliveryStatus> delivery) {
        return next(order, status, order.payment(), order.refunded(), delivery, order.paymentDeadline());
    }

    private static OrderState next(
            OrderState order,
            OrderStatus status,
            Optional<PaymentId> payment,
            Optional<Money> refunded,
            Optional<DeliveryStatus> delivery,
            Instant paymentDeadline) {
        return new OrderState(
                order.key(),
                order.member(),
                status,
                order.lines(),
                order.coupon(),
                order.pointLots(),
                order.shipTo(),
                payment,
                refunded,
                delivery,
                paymentDeadline,
                order.createdAt());
    }
}
