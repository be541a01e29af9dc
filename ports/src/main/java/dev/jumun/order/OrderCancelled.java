package dev.jumun.order;

import dev.jumun.event.Event;

/**
 * An order was called off.
 *
 * @param cancellation what was given back
 */
public record OrderCancelled(Cancellation cancellation) implements Event {
    @Override
    public OrderId key() {
        return cancellation.order();
    }
}
