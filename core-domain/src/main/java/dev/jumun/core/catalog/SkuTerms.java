package dev.jumun.core.catalog;

import dev.jumun.catalog.ProductState;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.util.Optional;

/** The rules of what a SKU says of itself; its pieces and its cap stay as they are. */
final class SkuTerms {
    private SkuTerms() {}

    static SkuState priced(SkuState sku, Money price) {
        return changed(sku, sku.name(), price, sku.salePeriod(), sku.purchaseLimit());
    }

    /** The SKU with what it repeats of its product. */
    static SkuState followed(SkuState sku, ProductState product) {
        return changed(sku, product.name(), sku.price(), product.salePeriod(), product.purchaseLimit());
    }

    private static SkuState changed(
            SkuState sku, String name, Money price, Period salePeriod, Optional<Quantity> purchaseLimit) {
        return new SkuState(
                sku.key(),
                sku.product(),
                name,
                sku.options(),
                price,
                salePeriod,
                purchaseLimit,
                sku.cap(),
                sku.available(),
                sku.reserved(),
                sku.committed(),
                sku.shipped());
    }
}
