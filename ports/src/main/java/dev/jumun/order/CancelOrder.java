package dev.jumun.order;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Refusal;
import dev.jumun.value.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Driving port: a member calls an order of theirs off, or pieces of it, paid or not. */
public interface CancelOrder {
    /**
     * Gives back the pieces and what they cost, each exactly once, in one commit. The coupon is tried again on what is
     * left, and comes back once it takes nothing off; money of the payment goes back before points. What is left never
     * costs more than the order did before, and confirms by itself if there is nothing left to pay.
     */
    Attempted<Outcome> cancel(Command command);

    /**
     * Which one.
     *
     * @param key names the attempt
     * @param by the member
     * @param order the order, one of theirs
     * @param lines which pieces, merged per SKU; none for all that is left
     */
    record Command(IdempotencyKey key, MemberId by, OrderId order, List<Cancellation.Line> lines) implements Attempt {
        /** Merges {@code lines}. */
        public Command {
            lines = Cancellation.merged(lines);
        }

        /** All that is left. */
        public Command(IdempotencyKey key, MemberId by, OrderId order) {
            this(key, by, order, List.of());
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Done. */
    record Cancelled(Cancellation cancellation) implements Outcome, Receipt {}

    /** The member has no such order. */
    record NotFound() implements Outcome, Refusal {}

    /** All of it was called off before. */
    record AlreadyCancelled() implements Outcome, Refusal {}

    /**
     * The order has no such lines.
     *
     * @param skus which
     */
    record SkuNotFound(List<SkuId> skus) implements Outcome, Refusal {
        /** Copies {@code skus}. */
        public SkuNotFound {
            skus = List.copyOf(skus);
        }
    }

    /**
     * It is too late for that, or that many are not left.
     *
     * @param status where the order stands; past its deadline, {@code EXPIRED} even if nobody swept it yet
     * @param left how many pieces are left, per SKU of which more were to be called off; of none if it is too late
     */
    record OrderNotCancellable(OrderStatus status, Map<SkuId, Quantity> left) implements Outcome, Refusal {
        /** Copies {@code left}. */
        public OrderNotCancellable {
            left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        }
    }
}
