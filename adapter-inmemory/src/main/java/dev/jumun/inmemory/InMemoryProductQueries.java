package dev.jumun.inmemory;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.value.Page;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryProductQueries implements ProductQueries {
    private final Tables tables;
    private final Index<ProductState, ProductId> byId;

    InMemoryProductQueries(Tables tables) {
        this.tables = tables;
        this.byId = tables.index(ProductState.class, product -> Optional.of(product.key()));
    }

    @Override
    public Optional<ProductView> find(ProductId product) {
        return tables.reading(() -> tables.find(product).map(this::view));
    }

    @Override
    public Page<ProductView, ProductId> page(Page.Request<ProductId> page) {
        return tables.reading(() -> {
            NavigableMap<ProductId, ProductState> all = byId.sorted();
            NavigableMap<ProductId, ProductState> older =
                    page.after().map(after -> all.headMap(after, false)).orElse(all);
            Stream<ProductView> views = older.descendingMap().values().stream().map(this::view);
            return Index.page(views, page.limit(), view -> view.product().key());
        });
    }

    private ProductView view(ProductState product) {
        return new ProductView(
                product,
                product.skus().stream()
                        .map(sku -> tables.find(sku).orElseThrow())
                        .toList());
    }
}
