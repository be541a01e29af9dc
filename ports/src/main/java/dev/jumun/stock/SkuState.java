package dev.jumun.stock;

import dev.jumun.catalog.ProductId;
import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A SKU: all that must be decided together when a piece is sold. On hand are {@code available + reserved + committed}
 * pieces.
 *
 * @param key which
 * @param product what it is a version of
 * @param name the product's name, as it goes on an order
 * @param options such as size or colour, in the order in which they are shown
 * @param price of one piece, up to {@link Money#MAX_PRICE}
 * @param salePeriod when it is on sale
 * @param available pieces that can be ordered
 * @param reserved pieces set aside for unpaid orders
 * @param committed pieces that are sold and not shipped
 */
public record SkuState(
        SkuId key,
        ProductId product,
        String name,
        Map<String, String> options,
        Money price,
        Period salePeriod,
        Quantity available,
        Quantity reserved,
        Quantity committed)
        implements State {
    /** The kind of SKUs. */
    public static final Kind<SkuState> KIND = new Kind<>("sku", SkuState.class);

    /** @throws IllegalArgumentException if there are more pieces than {@link Quantity#MAX_STOCK} */
    public SkuState {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        if (available.plus(reserved).plus(committed).compareTo(Quantity.MAX_STOCK) > 0) {
            throw new IllegalArgumentException("more pieces than any SKU may have");
        }
    }

    /** All pieces in the house. */
    public Quantity onHand() {
        return available.plus(reserved).plus(committed);
    }

    @Override
    public Map<Account, Long> balances() {
        return Map.of(
                available(key), available.count(), reserved(key), reserved.count(), committed(key), committed.count());
    }

    /** The account of pieces that can be ordered. */
    public static Account.Owned available(SkuId sku) {
        return new Account.Owned(sku, "available", Unit.PIECE);
    }

    /** The account of pieces set aside for unpaid orders. */
    public static Account.Owned reserved(SkuId sku) {
        return new Account.Owned(sku, "reserved", Unit.PIECE);
    }

    /** The account of pieces that are sold and not shipped. */
    public static Account.Owned committed(SkuId sku) {
        return new Account.Owned(sku, "committed", Unit.PIECE);
    }
}
