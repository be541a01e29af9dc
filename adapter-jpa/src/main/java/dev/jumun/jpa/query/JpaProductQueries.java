package dev.jumun.jpa.query;

import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Products with their SKUs, read at one moment. */
public final class JpaProductQueries implements ProductQueries {
    private static final StateTable<ProductState, ?> PRODUCTS = StateTables.of(ProductState.KIND);
    private static final StateTable<SkuState, ?> SKUS = StateTables.of(SkuState.KIND);

    private static final String STARTING = "select id from products force index (products_by_start)"
            + " where sale_starts_at >= ? and sale_starts_at < ? order by sale_starts_at, id limit ?";

    private final Database database;

    /** Over this database. */
    public JpaProductQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ProductView> find(ProductId product) {
        return database.snapshot(rows -> views(rows, PRODUCTS.list(rows, "where id = ?", product.value()))).stream()
                .findFirst();
    }

    @Override
    public List<ProductId> starting(Instant from, Instant to, int limit) {
        return database.query(rows -> rows.query(UUID.class, STARTING, from, to, limit)).stream()
                .map(ProductId::new)
                .toList();
    }

    @Override
    public Page<ProductView, ProductId> page(ProductFilter filter, Page.Request<ProductId> page) {
        ProductConditions wanted = new ProductConditions(filter, page);
        List<ProductView> found =
                database.snapshot(rows -> views(rows, PRODUCTS.list(rows, wanted.sql(), wanted.values())));
        return Pages.of(found, page.limit(), view -> view.product().key());
    }

    private static List<ProductView> views(Rows rows, List<ProductState> products) {
        List<SkuId> ids =
                products.stream().flatMap(product -> product.skus().stream()).toList();
        Map<SkuId, SkuState> skus = new HashMap<>();
        if (!ids.isEmpty()) {
            SKUS.load(rows, ids).forEach(found -> skus.put(found.state().key(), found.state()));
        }
        return products.stream()
                .map(product -> new ProductView(
                        product,
                        product.skus().stream()
                                .map(sku -> Objects.requireNonNull(skus.get(sku)))
                                .toList()))
                .toList();
    }
}
