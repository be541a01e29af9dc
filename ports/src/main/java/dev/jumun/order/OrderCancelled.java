package dev.jumun.order;

import dev.jumun.event.Event;

/**
 * An order, or pieces of it, was called off.
 *
 * @param cancellation which pieces, and what was given back
 */
public record OrderCancelled(Cancellation cancellation) implements Event {
    @Override
    public OrderId key() {
        return cancellation.order();
    }
}
