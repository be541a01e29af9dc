package dev.jumun.delivery;

import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.store.Refusal;
import java.time.Instant;
import java.util.List;

/** Driving port: a member looks how far an order of theirs has come. */
public interface ShowDelivery {
    /** Its steps as committed last. */
    Outcome show(Command command);

    /**
     * Of which order.
     *
     * @param member who asks
     * @param order the order
     */
    record Command(MemberId member, OrderId order) {}

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * Here it is.
     *
     * @param history every step, the first first; none if the carrier does not know of it yet
     */
    record Shown(List<Step> history) implements Outcome {
        /** Copies {@code history}. */
        public Shown {
            history = List.copyOf(history);
        }
    }

    /**
     * One step.
     *
     * @param event what happened
     * @param at when it was written down
     */
    record Step(DeliveryEvent event, Instant at) {}

    /** The member has no such order. */
    record NotFound() implements Outcome, Refusal {}
}
