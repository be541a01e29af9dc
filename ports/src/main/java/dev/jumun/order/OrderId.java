package dev.jumun.order;

import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names an order.
 *
 * @param value a UUIDv7
 */
public record OrderId(UUID value) implements UuidKey<OrderState> {
    @Override
    public Kind<OrderState> kind() {
        return OrderState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
