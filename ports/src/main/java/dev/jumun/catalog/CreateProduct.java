package dev.jumun.catalog;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Driving port: an administrator puts a product, its SKUs and their first stock into the shop. */
public interface CreateProduct {
    /** Creates all of it in one commit. */
    Attempted<Outcome> create(Command command);

    /**
     * The product wanted.
     *
     * @param key names the attempt
     * @param by the administrator
     * @param name 1 to 200 characters
     * @param description 0 to 10,000 characters
     * @param categories the shelves it stands on
     * @param imageUrl where its picture is
     * @param salePeriod when it is on sale
     * @param skus what it is sold as, 1 to {@link ProductState#MAX_SKUS}
     */
    record Command(
            IdempotencyKey key,
            MemberId by,
            String name,
            String description,
            List<String> categories,
            Optional<String> imageUrl,
            Period salePeriod,
            List<NewSku> skus)
            implements Attempt {
        /** Copies its lists. */
        public Command {
            categories = List.copyOf(categories);
            skus = List.copyOf(skus);
        }
    }

    /**
     * A SKU wanted.
     *
     * @param options such as size or colour, in the order in which they are shown
     * @param price of one piece, up to {@link Money#MAX_PRICE}
     * @param stock pieces at hand, up to {@link Quantity#MAX_STOCK}
     */
    record NewSku(Map<String, String> options, Money price, Quantity stock) {
        /** @throws IllegalArgumentException if price or stock is out of bounds */
        public NewSku {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            if (price.compareTo(Money.MAX_PRICE) > 0 || stock.compareTo(Quantity.MAX_STOCK) > 0) {
                throw new IllegalArgumentException("a SKU of " + price + " and " + stock);
            }
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Done. */
    record Created(ProductView product) implements Outcome, Receipt {}
}
