package dev.jumun.tck;

import dev.jumun.catalog.ProductId;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryState;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.member.MemberId;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.ShipTo;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.payment.PaymentState;
import dev.jumun.payment.PaymentStatus;
import dev.jumun.point.Lot;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders, how they are paid, and how they travel. */
interface OrderStates extends KeptStates {
    @Test
    default void keepsOrdersAndPayments() {
        MemberId member = new MemberId(Samples.id());
        ProductId product = new ProductId(Samples.id());
        OrderId order = new OrderId(Samples.id());
        PaymentId payment = new PaymentId(Samples.id());
        OrderLine line = new OrderLine(
                Samples.sku(),
                product,
                TEXT,
                Quantity.of(3),
                Quantity.of(2),
                Money.of(1_000_000_000_000L),
                Optional.of(Quantity.of(9)));
        CouponUse use = new CouponUse(
                new IssuedCouponId(Samples.id()),
                new Benefit.Percent(100, Optional.of(Money.of(Long.MAX_VALUE))),
                Money.of(3),
                List.of(line.sku()),
                Money.of(2));
        keeps(new OrderState(
                order,
                member,
                OrderStatus.CONFIRMED,
                List.of(line, line),
                Optional.of(use),
                List.of(),
                Optional.of(new ShipTo("Kim", "+82 2", "04524", TEXT)),
                Optional.of(payment),
                Optional.of(Money.of(Long.MAX_VALUE)),
                Optional.of(DeliveryStatus.LOST),
                MOMENT,
                MOMENT));
        keeps(Samples.order(order, member, OrderStatus.EXPIRED, MOMENT));
        keeps(payment(payment, order, Lot.lasting(Money.of(7))));
        keeps(payment(payment, order, LOTS));
    }

    private static PaymentState payment(PaymentId id, OrderId order, List<Lot> lots) {
        Money amount = Lot.sum(lots);
        return new PaymentState(id, order, PaymentMethod.POINTS, amount, amount, lots, PaymentStatus.REFUNDED, MOMENT);
    }

    @Test
    default void keepsDeliveries() {
        DeliveryId delivery = DeliveryId.of(new OrderId(Samples.id()));
        keeps(new DeliveryState(delivery, DeliveryStatus.REGISTERING, MOMENT, Optional.empty()));
        keeps(new DeliveryState(delivery, DeliveryStatus.REGISTERED, MOMENT, Optional.of(MOMENT.plusMillis(1))));
    }
}
