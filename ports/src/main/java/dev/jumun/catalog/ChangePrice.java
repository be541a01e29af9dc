package dev.jumun.catalog;

import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Refusal;
import dev.jumun.value.Money;

/** Driving port: an administrator changes the price of a SKU. */
public interface ChangePrice {
    /** Changes it for every order placed from now on. */
    Outcome change(Command command);

    /**
     * The change.
     *
     * @param sku which
     * @param price of one piece, up to {@link Money#MAX_PRICE}
     */
    record Command(SkuId sku, Money price) {
        /** @throws IllegalArgumentException if {@code price} is out of bounds */
        public Command {
            if (price.compareTo(Money.MAX_PRICE) > 0) {
                throw new IllegalArgumentException("a price of " + price);
            }
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Done. */
    record Changed(SkuState sku) implements Outcome {}

    /** There is no such SKU. */
    record NotFound() implements Outcome, Refusal {}
}
