package dev.jumun.order;

import dev.jumun.member.MemberId;
import dev.jumun.value.Page;

/** Driving port: a member leafs through their orders, newest first. */
public interface ListOrders {
    /** One page of them. */
    Page<OrderState, OrderId> list(Command command);

    /**
     * Which page.
     *
     * @param member whose
     * @param page after which order, and how many
     */
    record Command(MemberId member, Page.Request<OrderId> page) {}
}
