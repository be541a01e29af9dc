package dev.jumun.stock;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.store.Refusal;
import dev.jumun.value.Length;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.Optional;

/** Driving port: an administrator receives or adjusts the stock of a SKU. */
public interface ChangeStock {
    /** Moves pieces between the world and what is available; what is reserved or sold is never touched. */
    Attempted<Outcome> change(Command command);

    /**
     * What happened in the warehouse.
     *
     * @param key names the attempt
     * @param by the administrator
     * @param sku which
     * @param change what happened to it
     */
    record Command(IdempotencyKey key, MemberId by, SkuId sku, Change change) implements Attempt {
        /** @throws IllegalArgumentException if the reason has another length */
        public Command {
            switch (change) {
                case Receive receive -> receive.reason().ifPresent(words -> Length.REASON.check("a reason", words));
                case Adjust adjust -> Length.REASON.check("a reason", adjust.reason());
            }
        }
    }

    /** What happened to the pieces. */
    sealed interface Change {}

    /**
     * A delivery came in.
     *
     * @param quantity 1 or more
     * @param reason an administrator's words, 1 to 500 characters
     */
    record Receive(Quantity quantity, Optional<String> reason) implements Change {
        /** @throws IllegalArgumentException if nothing came in */
        public Receive {
            if (quantity.isZero()) {
                throw new IllegalArgumentException("nothing was received");
            }
        }
    }

    /**
     * A count was corrected.
     *
     * @param difference pieces more, or fewer where negative; not 0
     * @param reason an administrator's words, 1 to 500 characters
     */
    record Adjust(long difference, String reason) implements Change {
        /** @throws IllegalArgumentException if {@code difference} is 0 */
        public Adjust {
            if (difference == 0) {
                throw new IllegalArgumentException("nothing was adjusted");
            }
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * Done.
     *
     * @param sku the SKU afterwards
     * @param change what happened
     * @param at when it was committed
     */
    record Moved(SkuState sku, Change change, Instant at) implements Outcome, Receipt {}

    /** There is no such SKU. */
    record NotFound() implements Outcome, Refusal {}

    /**
     * The adjustment would take more than is available.
     *
     * @param available what could be taken
     */
    record OutOfStock(Quantity available) implements Outcome, Refusal {}

    /**
     * The sale is capped, and more would be put up for sale than was first announced.
     *
     * @param cap what was announced
     * @param quantity how many were put up for sale so far
     */
    record CapExceeded(Quantity cap, Quantity quantity) implements Outcome, Refusal {}

    /**
     * The SKU would have more than {@link Quantity#MAX_STOCK} pieces.
     *
     * @param onHand how many it has
     */
    record StockTooLarge(Quantity onHand) implements Outcome, Refusal {}
}
