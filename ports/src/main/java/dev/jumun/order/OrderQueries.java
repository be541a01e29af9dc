package dev.jumun.order;

import dev.jumun.member.MemberId;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;

/** Driven port: lists of orders. Implementations are thread-safe. */
public interface OrderQueries {
    /** The orders of a member, newest first. */
    Page<OrderState, OrderId> ofMember(MemberId member, Page.Request<OrderId> page);

    /** The orders that fit, newest first. */
    Page<OrderState, OrderId> find(OrderFilter filter, Page.Request<OrderId> page);

    /**
     * Orders that await payment and whose deadline is not after {@code now}, oldest deadline first.
     *
     * @param limit how many at the most, 1 or more
     */
    List<OrderId> overdue(Instant now, int limit);
}
