package dev.jumun.inmemory;

import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.value.Page;
import java.util.Optional;

final class InMemoryProductQueries implements ProductQueries {
    private final Tables tables;
    private final ProductShelves shelves;

    InMemoryProductQueries(Tables tables) {
        this.tables = tables;
        this.shelves = tables.follow(new ProductShelves());
    }

    @Override
    public Optional<ProductView> find(ProductId product) {
        return tables.reading(() -> tables.find(product).map(this::view));
    }

    @Override
    public Page<ProductView, ProductId> page(ProductFilter filter, Page.Request<ProductId> page) {
        return tables.reading(() -> Index.page(
                shelves.newestFirst(filter, page.after())
                        .map(product -> view(tables.find(product).orElseThrow())),
                page.limit(),
                view -> view.product().key()));
    }

    private ProductView view(ProductState product) {
        return new ProductView(
                product,
                product.skus().stream()
                        .map(sku -> tables.find(sku).orElseThrow())
                        .toList());
    }
}
