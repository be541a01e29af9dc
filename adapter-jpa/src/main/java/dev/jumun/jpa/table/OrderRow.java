package dev.jumun.jpa.table;

import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.member.MemberId;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.ShipTo;
import dev.jumun.payment.PaymentId;
import dev.jumun.value.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "orders")
final class OrderRow extends StateRow {
    @Id
    UUID id;

    UUID memberId;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    String lineItems;

    @Nullable
    String coupon;

    long pointsUsed;

    @Nullable
    String pointLots;

    @Nullable
    String shipTo;

    @Nullable
    UUID paymentId;

    @Nullable
    Long refunded;

    @Nullable
    @Enumerated(EnumType.STRING)
    DeliveryStatus delivery;

    Instant paymentDeadline;
    Instant createdAt;

    static OrderRow of(OrderState order) {
        OrderRow row = new OrderRow();
        row.id = order.key().value();
        row.memberId = order.member().value();
        row.status = order.status();
        row.lineItems = Json.write(order.lines());
        row.coupon = order.coupon().map(Json::write).orElse(null);
        row.pointsUsed = order.pointsUsed().amount();
        row.pointLots = LotColumn.column(order.pointLots());
        row.shipTo = order.shipTo().map(Json::write).orElse(null);
        row.paymentId = order.payment().map(PaymentId::value).orElse(null);
        row.refunded = order.refunded().map(Money::amount).orElse(null);
        row.delivery = order.delivery().orElse(null);
        row.paymentDeadline = Times.column(order.paymentDeadline());
        row.createdAt = Times.column(order.createdAt());
        return row;
    }

    OrderState state() {
        return new OrderState(
                new OrderId(id),
                new MemberId(memberId),
                status,
                Json.list(lineItems, OrderLine.class),
                Optional.ofNullable(coupon).map(json -> Json.read(json, CouponUse.class)),
                LotColumn.lots(pointLots, pointsUsed),
                Optional.ofNullable(shipTo).map(json -> Json.read(json, ShipTo.class)),
                Optional.ofNullable(paymentId).map(PaymentId::new),
                Optional.ofNullable(refunded).map(Money::of),
                Optional.ofNullable(delivery),
                paymentDeadline,
                createdAt);
    }
}
