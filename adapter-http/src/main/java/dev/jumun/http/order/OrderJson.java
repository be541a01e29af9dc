package dev.jumun.http.order;

import dev.jumun.catalog.ProductId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.ShipTo;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Quantity;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Orders as JSON. */
final class OrderJson {
    private OrderJson() {}

    static void write(JsonGenerator to, OrderState order) {
        to.writeStartObject();
        to.writeStringProperty("orderId", order.key().toString());
        to.writeStringProperty("memberId", order.member().toString());
        to.writeStringProperty("status", order.status().name());
        to.writeStringProperty("paymentStatus", paymentStatus(order));
        to.writeStringProperty("deliveryStatus", deliveryStatus(order));
        to.writeArrayPropertyStart("lines");
        order.lines().forEach(line -> write(to, line));
        to.writeEndArray();
        to.writeNumberProperty("subtotal", order.subtotal().amount());
        to.writeNumberProperty("discount", order.discount().amount());
        to.writeNumberProperty("pointsUsed", order.pointsUsed().amount());
        to.writeNumberProperty("total", order.total().amount());
        to.writeStringProperty(
                "issuedCouponId",
                order.coupon().map(use -> use.coupon().toString()).orElse(null));
        to.writeName("shipTo");
        order.shipTo().ifPresentOrElse(shipTo -> write(to, shipTo), to::writeNull);
        to.writeStringProperty("paymentDeadline", order.paymentDeadline().toString());
        to.writeStringProperty("createdAt", order.createdAt().toString());
        to.writeEndObject();
    }

    /** Confirmed is paid in full, be it by points alone; what was confirmed and cancelled is refunded in full. */
    private static String paymentStatus(OrderState order) {
        if (order.refunded().isEmpty()) {
            return "NONE";
        }
        if (order.status() == OrderStatus.CANCELLED) {
            return "REFUNDED";
        }
        return order.refunded().get().isZero() ? "PAID" : "PARTIALLY_REFUNDED";
    }

    private static String deliveryStatus(OrderState order) {
        return order.delivery()
                .map(status -> switch (status) {
                    case REGISTERING -> "NONE";
                    case REGISTERED, SHIPPED, DELIVERED, FAILED -> status.name();
                    case LOST -> "FAILED";
                })
                .orElse("NONE");
    }

    private static void write(JsonGenerator to, OrderLine line) {
        to.writeStartObject();
        to.writeStringProperty("skuId", line.sku().toString());
        to.writeStringProperty("productId", line.product().toString());
        to.writeStringProperty("name", line.name());
        to.writeNumberProperty("quantity", line.quantity().count());
        to.writeNumberProperty("cancelledQuantity", line.cancelledQuantity().count());
        to.writeNumberProperty("unitPrice", line.unitPrice().amount());
        to.writeNumberProperty("amount", line.amount().amount());
        to.writeEndObject();
    }

    private static void write(JsonGenerator to, ShipTo shipTo) {
        to.writeStartObject();
        to.writeStringProperty("name", shipTo.name());
        to.writeStringProperty("phone", shipTo.phone());
        to.writeStringProperty("postcode", shipTo.postcode());
        to.writeStringProperty("address", shipTo.address());
        to.writeEndObject();
    }

    static String left(Map<ProductId, Quantity> left) {
        return left.entrySet().stream()
                .map(product -> product.getValue().count() + " more of " + product.getKey())
                .collect(Collectors.joining(", ", "you may have ", ""));
    }

    static String shortage(Map<SkuId, Quantity> available) {
        return available.entrySet().stream()
                .map(sku -> "only " + sku.getValue().count() + " of " + sku.getKey())
                .collect(Collectors.joining(", "));
    }
}
