package dev.jumun.payment;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderStatus;
import dev.jumun.store.Refusal;
import dev.jumun.value.Money;

/** Driving port: a member pays an order of theirs, exactly its total. */
public interface PayOrder {
    /** Takes the points, commits the stock and confirms the order, in one commit. */
    Attempted<Outcome> pay(Command command);

    /**
     * Which one, and how.
     *
     * @param key names the attempt
     * @param by the member
     * @param order the order
     * @param method how
     */
    record Command(IdempotencyKey key, MemberId by, OrderId order, PaymentMethod method) implements Attempt {}

    /** What became of it. */
    sealed interface Outcome {}

    /** Done: the payment as approved. */
    record Approved(PaymentState payment) implements Outcome, Receipt {}

    /** The member has no such order. */
    record NotFound() implements Outcome, Refusal {}

    /**
     * It is paid already, called off, or past its deadline.
     *
     * @param status where the order stands; past its deadline, {@code EXPIRED} even if nobody swept it yet
     */
    record OrderNotPayable(OrderStatus status) implements Outcome, Refusal {}

    /**
     * The member has fewer points than the order's total.
     *
     * @param balance points that can be spent
     */
    record InsufficientPoints(Money balance) implements Outcome, Refusal {}
}
