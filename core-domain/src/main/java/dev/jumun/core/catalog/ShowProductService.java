package dev.jumun.core.catalog;

import dev.jumun.catalog.ShowProduct;

public final class ShowProductService implements ShowProduct {
    private final SeenProducts products;

    public ShowProductService(SeenProducts products) {
        this.products = products;
    }

    @Override
    public Outcome show(Command command) {
        return products.find(command.product()).<Outcome>map(Shown::new).orElseGet(NotFound::new);
    }
}
