package dev.jumun.core.order;

import dev.jumun.core.coupon.Discount;
import dev.jumun.core.point.Lots;
import dev.jumun.order.Cancellation;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rules of what is left of an order when pieces are called off. They are the same before it is paid and after, so
 * that it costs the same whichever comes first.
 */
final class Rest {
    private Rest() {}

    /**
     * The order without these pieces. Its cost, in money and points, falls to what the rest costs with the coupon as it
     * applies to the rest; where it would rise, because the coupon no longer applies, it stays, and some of the discount
     * with it. Points stay in the order as long as they can: money goes first.
     */
    static OrderState of(OrderState order, List<Cancellation.Line> pieces) {
        List<OrderLine> lines = without(order.lines(), pieces);
        Money subtotal = sum(lines);
        Money cost = order.subtotal().minus(order.discount());
        Money costLeft = least(
                cost,
                subtotal.minus(order.coupon().map(use -> discount(use, lines)).orElse(Money.ZERO)));
        boolean nothingIsLeft = lines.stream().allMatch(line -> line.remaining().isZero());
        return new OrderState(
                order.key(),
                order.member(),
                nothingIsLeft ? OrderStatus.CANCELLED : order.status(),
                lines,
                order.coupon().flatMap(use -> with(use, subtotal.minus(costLeft))),
                Lots.first(order.pointLots(), least(order.pointsUsed(), costLeft)),
                order.shipTo(),
                order.payment(),
                order.refunded().map(refunded -> refunded.plus(cost.minus(costLeft))),
                order.delivery(),
                order.paymentDeadline(),
                order.createdAt());
    }

    private static List<OrderLine> without(List<OrderLine> lines, List<Cancellation.Line> pieces) {
        Map<SkuId, Quantity> fewer =
                pieces.stream().collect(Collectors.toMap(Cancellation.Line::sku, Cancellation.Line::quantity));
        return lines.stream()
                .map(line -> without(line, fewer.getOrDefault(line.sku(), Quantity.ZERO)))
                .toList();
    }

    private static OrderLine without(OrderLine line, Quantity pieces) {
        return new OrderLine(
                line.sku(),
                line.product(),
                line.name(),
                line.quantity(),
                line.cancelledQuantity().plus(pieces),
                line.unitPrice(),
                line.purchaseLimit());
    }

    private static Money discount(CouponUse use, List<OrderLine> lines) {
        List<OrderLine> applicable =
                lines.stream().filter(line -> use.skus().contains(line.sku())).toList();
        return Discount.of(use.benefit(), use.minimumOrderAmount(), sum(applicable));
    }

    private static Optional<CouponUse> with(CouponUse use, Money discount) {
        return discount.isZero()
                ? Optional.empty()
                : Optional.of(
                        new CouponUse(use.coupon(), use.benefit(), use.minimumOrderAmount(), use.skus(), discount));
    }

    private static Money sum(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
