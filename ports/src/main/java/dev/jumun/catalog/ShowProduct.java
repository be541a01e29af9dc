package dev.jumun.catalog;

import dev.jumun.store.Refusal;

/** Driving port: anyone looks at a product. */
public interface ShowProduct {
    /**
     * Reads it with all that was committed through this core, and what others committed but for the last moment, as long as
     * the shop says a moment is.
     */
    Outcome show(Command command);

    /**
     * Which one.
     *
     * @param product the product
     */
    record Command(ProductId product) {}

    /** What became of it. */
    sealed interface Outcome {}

    /** Here it is. */
    record Shown(ProductView product) implements Outcome {}

    /** There is no such product. */
    record NotFound() implements Outcome, Refusal {}
}
