package dev.jumun.order;

import java.util.UUID;

/**
 * Names a cancellation of an order.
 *
 * @param value a UUIDv7
 */
public record CancellationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
