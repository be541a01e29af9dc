package dev.jumun.order;

import dev.jumun.event.Event;

/**
 * An order is paid in full.
 *
 * @param order the order as confirmed
 */
public record OrderConfirmed(OrderState order) implements Event {
    @Override
    public OrderId key() {
        return order.key();
    }
}
