package dev.jumun.catalog;

import dev.jumun.stock.SkuId;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Length;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * A product, as a shopper reads about it. What is charged for it lives in its SKUs.
 *
 * @param key which
 * @param name 1 to 200 characters
 * @param description 0 to 10,000 characters
 * @param categories the shelves it stands on, each of 1 to {@link #MAX_CATEGORY} characters
 * @param imageUrl where its picture is
 * @param salePeriod when it is on sale
 * @param purchaseLimit how many pieces of all its SKUs one member may have over all orders
 * @param skus what it is sold as, 1 to {@link #MAX_SKUS}, in the order in which they are shown
 */
public record ProductState(
        ProductId key,
        String name,
        String description,
        List<String> categories,
        Optional<String> imageUrl,
        Period salePeriod,
        Optional<Quantity> purchaseLimit,
        List<SkuId> skus)
        implements State {
    /** The kind of products. */
    public static final Kind<ProductState> KIND = new Kind<>("product", ProductState.class);

    /** Of a description that is new. */
    public static final Length DESCRIPTION = new Length(0, 10_000);

    /** The most SKUs of one product. */
    public static final int MAX_SKUS = 100;

    /** The most characters of a category, in Unicode code points. */
    public static final int MAX_CATEGORY = 100;

    private static final Length CATEGORY = new Length(1, MAX_CATEGORY);

    /** @throws IllegalArgumentException if there is no SKU, or too many, or a category has too many characters */
    public ProductState {
        categories = List.copyOf(categories);
        skus = List.copyOf(skus);
        if (skus.isEmpty() || skus.size() > MAX_SKUS) {
            throw new IllegalArgumentException("a product has 1 to " + MAX_SKUS + " SKUs, not " + skus.size());
        }
        for (String category : categories) {
            CATEGORY.check("a category", category);
        }
    }
}
