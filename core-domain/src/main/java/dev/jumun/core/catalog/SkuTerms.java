package dev.jumun.core.catalog;

import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import dev.jumun.value.Period;

/** The rules of what a SKU says of itself; its pieces stay where they are. */
final class SkuTerms {
    private SkuTerms() {}

    static SkuState changed(SkuState sku, String name, Money price, Period salePeriod) {
        return new SkuState(
                sku.key(),
                sku.product(),
                name,
                sku.options(),
                price,
                salePeriod,
                sku.available(),
                sku.reserved(),
                sku.committed());
    }
}
