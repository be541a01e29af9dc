package dev.jumun.order;

import dev.jumun.event.Event;

/**
 * An order was not paid in time.
 *
 * @param key which
 */
public record OrderExpired(OrderId key) implements Event {}
