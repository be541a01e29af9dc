package dev.jumun.inmemory;

import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryProductQueries implements ProductQueries {
    private static final ProductId FIRST = new ProductId(new UUID(0, 0));

    private final Tables tables;
    private final ProductShelves shelves;
    private final Index<ProductState, Due> byStart;

    InMemoryProductQueries(Tables tables) {
        this.tables = tables;
        this.shelves = tables.follow(new ProductShelves());
        this.byStart = tables.index(
                ProductState.class,
                product -> product.salePeriod().startsAt().map(start -> new Due(start, product.key())));
    }

    @Override
    public Optional<ProductView> find(ProductId product) {
        return tables.reading(() -> tables.find(product).map(this::view));
    }

    @Override
    public List<ProductId> starting(Instant from, Instant to, int limit) {
        return tables.reading(() -> byStart.sorted().tailMap(new Due(from, FIRST)).entrySet().stream()
                .takeWhile(start -> start.getKey().at().isBefore(to))
                .limit(limit)
                .map(start -> start.getValue().key())
                .toList());
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
