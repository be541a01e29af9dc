package dev.jumun.order;

import dev.jumun.event.Event;

/**
 * A member ordered.
 *
 * @param order the order as placed
 */
public record OrderPlaced(OrderState order) implements Event {
    @Override
    public OrderId key() {
        return order.key();
    }
}
