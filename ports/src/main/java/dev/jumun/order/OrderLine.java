package dev.jumun.order;

import dev.jumun.catalog.ProductId;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.Optional;

/**
 * A line of an order. There is one per SKU.
 *
 * @param sku what was ordered
 * @param product what it is a version of
 * @param name the product's name when it was ordered
 * @param quantity pieces ordered, 1 to {@link #MAX_QUANTITY}
 * @param cancelledQuantity pieces called off, up to {@code quantity}
 * @param unitPrice of one piece when it was ordered
 * @param purchaseLimit of the product when it was ordered: where there was one, the pieces count against the member's
 *     quota
 */
public record OrderLine(
        SkuId sku,
        ProductId product,
        String name,
        Quantity quantity,
        Quantity cancelledQuantity,
        Money unitPrice,
        Optional<Quantity> purchaseLimit) {
    /** The most pieces of one line. */
    public static final long MAX_QUANTITY = 1_000_000;

    /** @throws IllegalArgumentException if a quantity is out of bounds */
    public OrderLine {
        if (quantity.isZero() || quantity.count() > MAX_QUANTITY || cancelledQuantity.compareTo(quantity) > 0) {
            throw new IllegalArgumentException("line of " + quantity + ", cancelled " + cancelledQuantity);
        }
    }

    /** What the pieces still wanted cost. */
    public Money amount() {
        return unitPrice.times(remaining());
    }

    /** Pieces still wanted. */
    public Quantity remaining() {
        return quantity.minus(cancelledQuantity);
    }
}
