package dev.jumun.order;

import dev.jumun.member.MemberId;
import dev.jumun.store.Refusal;

/** Driving port: a member looks at an order of theirs. */
public interface ShowOrder {
    /** The order as committed last. */
    Outcome show(Command command);

    /**
     * Which one.
     *
     * @param member who asks
     * @param order the order
     */
    record Command(MemberId member, OrderId order) {}

    /** What became of it. */
    sealed interface Outcome {}

    /** Here it is. */
    record Shown(OrderState order) implements Outcome {}

    /** The member has no such order. */
    record NotFound() implements Outcome, Refusal {}
}
