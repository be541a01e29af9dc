package dev.jumun.delivery;

import dev.jumun.order.OrderId;
import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names the one delivery of an order.
 *
 * @param value the same as the order's
 */
public record DeliveryId(UUID value) implements UuidKey<DeliveryState> {
    /** That of an order. */
    public static DeliveryId of(OrderId order) {
        return new DeliveryId(order.value());
    }

    /** What is delivered. */
    public OrderId order() {
        return new OrderId(value);
    }

    @Override
    public Kind<DeliveryState> kind() {
        return DeliveryState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
