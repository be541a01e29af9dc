package dev.jumun.order;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.store.Refusal;

/** Driving port: a member calls a whole order off, paid or not. */
public interface CancelOrder {
    /** Gives back stock, coupon, points and payment, each exactly once, in one commit. */
    Attempted<Outcome> cancel(Command command);

    /**
     * Which one.
     *
     * @param key names the attempt
     * @param by the member
     * @param order the order, one of theirs
     */
    record Command(IdempotencyKey key, MemberId by, OrderId order) implements Attempt {}

    /** What became of it. */
    sealed interface Outcome {}

    /** Done. */
    record Cancelled(Cancellation cancellation) implements Outcome, Receipt {}

    /** The member has no such order. */
    record NotFound() implements Outcome, Refusal {}

    /** It was called off before. */
    record AlreadyCancelled() implements Outcome, Refusal {}

    /**
     * It is too late for that.
     *
     * @param status where the order stands; past its deadline, {@code EXPIRED} even if nobody swept it yet
     */
    record OrderNotCancellable(OrderStatus status) implements Outcome, Refusal {}
}
