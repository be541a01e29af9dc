package dev.jumun.core.catalog;

import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ShowProduct;

public final class ShowProductService implements ShowProduct {
    private final ProductQueries products;

    public ShowProductService(ProductQueries products) {
        this.products = products;
    }

    @Override
    public Outcome show(Command command) {
        return products.find(command.product()).<Outcome>map(Shown::new).orElseGet(NotFound::new);
    }
}
