package dev.jumun.catalog;

import dev.jumun.stock.SkuState;
import java.util.List;

/**
 * A product with its SKUs, all read at one moment.
 *
 * @param product the product
 * @param skus its SKUs, in its order
 */
public record ProductView(ProductState product, List<SkuState> skus) {
    /** Copies {@code skus}. */
    public ProductView {
        skus = List.copyOf(skus);
    }
}
