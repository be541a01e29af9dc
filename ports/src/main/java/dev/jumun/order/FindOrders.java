package dev.jumun.order;

import dev.jumun.value.Page;

/** Driving port: an administrator looks for orders, newest first. */
public interface FindOrders {
    /** One page of those that fit. */
    Page<OrderState, OrderId> find(Command command);

    /**
     * Which ones.
     *
     * @param filter what they must be
     * @param page after which order, and how many
     */
    record Command(OrderFilter filter, Page.Request<OrderId> page) {}
}
