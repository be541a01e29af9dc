package dev.jumun.coupon;

import dev.jumun.catalog.ProductId;
import dev.jumun.value.Money;
import java.util.List;

/**
 * What a coupon is good for. It applies to the lines of its products and of its categories, or to every line where it
 * names neither.
 *
 * @param benefit what it takes off them
 * @param minimumOrderAmount what they must cost together, 0 or more
 * @param products that it applies to, at most {@link #MAX_PRODUCTS}
 * @param categories that it applies to, at most {@link #MAX_CATEGORIES}
 */
public record CouponTerms(
        Benefit benefit, Money minimumOrderAmount, List<ProductId> products, List<String> categories) {
    /** The most products that a coupon names. */
    public static final int MAX_PRODUCTS = 100;

    /** The most categories that a coupon names. */
    public static final int MAX_CATEGORIES = 20;

    /** @throws IllegalArgumentException if too many products or categories are named */
    public CouponTerms {
        products = List.copyOf(products);
        categories = List.copyOf(categories);
        if (products.size() > MAX_PRODUCTS || categories.size() > MAX_CATEGORIES) {
            throw new IllegalArgumentException(
                    "a coupon names " + products.size() + " products, " + categories.size() + " categories");
        }
    }
}
