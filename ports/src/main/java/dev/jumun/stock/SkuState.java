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
import java.util.Optional;

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
 * @param purchaseLimit how many pieces one member may have over all orders, of all SKUs of the product
 * @param cap where the sale is capped, the most pieces that are ever put up for sale
 * @param available pieces that can be ordered
 * @param reserved pieces set aside for unpaid orders
 * @param committed pieces that are sold and not shipped
 * @param shipped pieces that left the house and did not come back
 */
public record SkuState(
        SkuId key,
        ProductId product,
        String name,
        Map<String, String> options,
        Money price,
        Period salePeriod,
        Optional<Quantity> purchaseLimit,
        Optional<Quantity> cap,
        Quantity available,
        Quantity reserved,
        Quantity committed,
        Quantity shipped)
        implements State {
    /** The kind of SKUs. */
    public static final Kind<SkuState> KIND = new Kind<>("sku", SkuState.class);

    /** @throws IllegalArgumentException if there are more pieces than {@link Quantity#MAX_STOCK}, or than the cap */
    public SkuState {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        if (available.plus(reserved).plus(committed).compareTo(Quantity.MAX_STOCK) > 0) {
            throw new IllegalArgumentException("more pieces than any SKU may have");
        }
        if (cap.filter(most ->
                        most.count() < shipped.count() + available.count() + reserved.count() + committed.count())
                .isPresent()) {
            throw new IllegalArgumentException("more pieces than the cap of " + cap);
        }
    }

    /** All pieces in the house. */
    public Quantity onHand() {
        return available.plus(reserved).plus(committed);
    }

    /** All pieces ever put up for sale: received and adjusted, whatever became of them. */
    public Quantity quantity() {
        return onHand().plus(shipped);
    }

    @Override
    public Map<Account, Long> balances() {
        return Map.of(
                available(key),
                available.count(),
                reserved(key),
                reserved.count(),
                committed(key),
                committed.count(),
                shipped(key),
                shipped.count());
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

    /** The account of pieces that left the house. */
    public static Account.Owned shipped(SkuId sku) {
        return new Account.Owned(sku, "shipped", Unit.PIECE);
    }
}
