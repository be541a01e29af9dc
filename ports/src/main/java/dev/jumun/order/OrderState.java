package dev.jumun.order;

import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.payment.PaymentId;
import dev.jumun.point.Lot;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order. Its figures are about the pieces still wanted: of an order that is called off in whole, all are zero. One
 * that expired keeps the figures that it had.
 *
 * @param key which
 * @param member whose
 * @param status where it stands
 * @param lines what is wanted, at least one, one per SKU
 * @param coupon the coupon that it uses, if it names one that still takes something off
 * @param pointLots points named at placement that did not go back, by the lots they came from: held while it awaits
 *     payment, used up once it is confirmed
 * @param shipTo where it goes
 * @param payment the payment that confirmed it
 * @param refunded what went back, by the payment's method and as points, since it was confirmed; empty if it never was
 * @param delivery how far it has come; empty until the carrier knows of it
 * @param paymentDeadline the first instant at which it can no longer be paid
 * @param createdAt when it was placed
 */
public record OrderState(
        OrderId key,
        MemberId member,
        OrderStatus status,
        List<OrderLine> lines,
        Optional<CouponUse> coupon,
        List<Lot> pointLots,
        Optional<ShipTo> shipTo,
        Optional<PaymentId> payment,
        Optional<Money> refunded,
        Optional<DeliveryStatus> delivery,
        Instant paymentDeadline,
        Instant createdAt)
        implements State {
    /** The kind of orders. */
    public static final Kind<OrderState> KIND = new Kind<>("order", OrderState.class);

    /**
     * @throws IllegalArgumentException if there is no line, if the status contradicts the other fields, if the coupon
     *     takes nothing off, if more is taken off than the lines cost, or if lots are out of order
     */
    public OrderState {
        lines = List.copyOf(lines);
        pointLots = Lot.inOrder(pointLots);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order has a line");
        }
        checkStatus(status, lines, payment, refunded);
        checkDelivery(status, refunded, delivery);
        if (coupon.isPresent() && discount(coupon).isZero()) {
            throw new IllegalArgumentException("an order uses a coupon that takes nothing off: " + coupon);
        }
        if (Lot.sum(pointLots).plus(discount(coupon)).compareTo(subtotal(lines)) > 0) {
            throw new IllegalArgumentException(
                    "an order of " + subtotal(lines) + " uses " + coupon + " and points " + pointLots);
        }
    }

    private static void checkStatus(
            OrderStatus status, List<OrderLine> lines, Optional<PaymentId> payment, Optional<Money> refunded) {
        boolean somethingIsLeft =
                lines.stream().anyMatch(line -> !line.remaining().isZero());
        boolean fits = switch (status) {
            case AWAITING_PAYMENT, EXPIRED -> somethingIsLeft && refunded.isEmpty();
            case CONFIRMED, COMPLETED -> somethingIsLeft && refunded.isPresent();
            case CANCELLED -> !somethingIsLeft;
        };
        if (!fits || (payment.isPresent() && refunded.isEmpty())) {
            throw new IllegalArgumentException(
                    "an order is " + status + " with " + lines + ", " + payment + " and refunded " + refunded);
        }
    }

    private static void checkDelivery(OrderStatus status, Optional<Money> refunded, Optional<DeliveryStatus> delivery) {
        boolean hasArrived = delivery.equals(Optional.of(DeliveryStatus.DELIVERED));
        if (hasArrived != (status == OrderStatus.COMPLETED) || (delivery.isPresent() && refunded.isEmpty())) {
            throw new IllegalArgumentException("an order is " + status + " with its delivery " + delivery);
        }
    }

    /** Whether its pieces have left the house. */
    public boolean hasLeft() {
        return delivery.filter(DeliveryStatus::hasLeft).isPresent();
    }

    /** What all lines cost. */
    public Money subtotal() {
        return subtotal(lines);
    }

    /** The points named at placement that did not go back. */
    public Money pointsUsed() {
        return Lot.sum(pointLots);
    }

    /** What the coupon takes off. */
    public Money discount() {
        return discount(coupon);
    }

    /** What a payment must cover. Paying does not change it. */
    public Money total() {
        return subtotal().minus(discount()).minus(pointsUsed());
    }

    private static Money discount(Optional<CouponUse> coupon) {
        return coupon.map(CouponUse::discount).orElse(Money.ZERO);
    }

    private static Money subtotal(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::amount).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public Map<Account, Long> balances() {
        return Map.of(points(key), status.isSold() ? pointsUsed().amount() : 0L);
    }

    /** The account of points that the order has used up. */
    public static Account.Owned points(OrderId order) {
        return new Account.Owned(order, "points", Unit.MONEY);
    }
}
