package dev.jumun.payment;

import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.store.Refusal;
import dev.jumun.value.Page;

/** Driving port: a member looks at the payments of an order of theirs. */
public interface ListPayments {
    /** One page of them, newest first. An order that is not paid yet, or that cost nothing to pay, has none. */
    Outcome list(Command command);

    /**
     * Which page, of which order.
     *
     * @param member who asks
     * @param order the order
     * @param page after which payment, and how many
     */
    record Command(MemberId member, OrderId order, Page.Request<PaymentId> page) {}

    /** What became of it. */
    sealed interface Outcome {}

    /** Here they are. */
    record Listed(Page<PaymentState, PaymentId> payments) implements Outcome {}

    /** The member has no such order. */
    record NotFound() implements Outcome, Refusal {}
}
