package dev.jumun.catalog;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.value.Length;
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
     * @param categories the shelves it stands on, each of 1 to {@link ProductState#MAX_CATEGORY} characters
     * @param imageUrl where its picture is
     * @param salePeriod when it is on sale
     * @param purchaseLimit how many pieces of all its SKUs one member may have over all orders, 1 or more
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
            Optional<Quantity> purchaseLimit,
            List<NewSku> skus)
            implements Attempt {
        /** @throws IllegalArgumentException if a text has another length, or nobody may have a piece */
        public Command {
            Length.NAME.check("a name", name);
            ProductState.DESCRIPTION.check("a description", description);
            categories = List.copyOf(categories);
            skus = List.copyOf(skus);
            if (purchaseLimit.filter(Quantity::isZero).isPresent()) {
                throw new IllegalArgumentException("a purchase limit of 0");
            }
        }

        /** A product that anybody may have any number of. */
        public Command(
                IdempotencyKey key,
                MemberId by,
                String name,
                String description,
                List<String> categories,
                Optional<String> imageUrl,
                Period salePeriod,
                List<NewSku> skus) {
            this(key, by, name, description, categories, imageUrl, salePeriod, Optional.empty(), skus);
        }
    }

    /**
     * A SKU wanted.
     *
     * @param options such as size or colour, in the order in which they are shown
     * @param price of one piece, up to {@link Money#MAX_PRICE}
     * @param stock pieces at hand, up to {@link Quantity#MAX_STOCK}
     * @param cap where the sale is capped, the most pieces that will ever be put up for sale, {@code stock} or more
     */
    record NewSku(Map<String, String> options, Money price, Quantity stock, Optional<Quantity> cap) {
        /** @throws IllegalArgumentException if price, stock or cap is out of bounds */
        public NewSku {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            if (price.compareTo(Money.MAX_PRICE) > 0
                    || stock.compareTo(cap.orElse(Quantity.MAX_STOCK)) > 0
                    || cap.filter(most -> most.compareTo(Quantity.MAX_STOCK) > 0)
                            .isPresent()) {
                throw new IllegalArgumentException("a SKU of " + price + ", " + stock + " and cap " + cap);
            }
        }

        /** A SKU whose sale is not capped. */
        public NewSku(Map<String, String> options, Money price, Quantity stock) {
            this(options, price, stock, Optional.empty());
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Done. */
    record Created(ProductView product) implements Outcome, Receipt {}
}
