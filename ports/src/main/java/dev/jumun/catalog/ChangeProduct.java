package dev.jumun.catalog;

import dev.jumun.store.Refusal;
import dev.jumun.value.Length;
import dev.jumun.value.Patch;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.Optional;

/** Driving port: an administrator changes what a product says of itself, when it is on sale and how many one
 * member may have. */
public interface ChangeProduct {
    /** Changes the product and all its SKUs in one commit. Orders placed before keep what they were told. */
    Outcome change(Command command);

    /**
     * The change.
     *
     * @param product which
     * @param name the new name, 1 to 200 characters, or empty to keep it
     * @param description the new description, 0 to 10,000 characters, or empty to keep it
     * @param saleStartsAt the first instant on sale
     * @param saleEndsAt the first instant no longer on sale
     * @param purchaseLimit how many pieces one member may have, 1 or more; nobody loses what they have
     */
    record Command(
            ProductId product,
            Optional<String> name,
            Optional<String> description,
            Patch<Instant> saleStartsAt,
            Patch<Instant> saleEndsAt,
            Patch<Quantity> purchaseLimit) {
        /** @throws IllegalArgumentException if a text has another length, or nobody may have a piece */
        public Command {
            name.ifPresent(text -> Length.NAME.check("a name", text));
            description.ifPresent(text -> ProductState.DESCRIPTION.check("a description", text));
            if (purchaseLimit.value().filter(Quantity::isZero).isPresent()) {
                throw new IllegalArgumentException("a purchase limit of 0");
            }
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Done. */
    record Changed(ProductView product) implements Outcome {}

    /** There is no such product. */
    record NotFound() implements Outcome, Refusal {}

    /** The sale would end before, or when, it starts. */
    record SalePeriodInverted() implements Outcome, Refusal {}
}
