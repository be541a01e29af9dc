package dev.jumun.jpa.query;

import dev.jumun.catalog.ProductId;
import dev.jumun.jpa.database.Database;
import dev.jumun.popular.BestSeller;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.PopularProduct;
import dev.jumun.popular.PopularQueries;
import dev.jumun.value.Quantity;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Daily sales of some days, added up from their index alone. */
public final class JpaPopularQueries implements PopularQueries {
    private static final String BEST = """
            select best.product_id, products.name, best.pieces
            from (select product_id, cast(sum(sold) as signed) as pieces from daily_sales force index (daily_sales_by_day)
                  where day between ? and ? and sold > 0
                  group by product_id order by pieces desc, product_id limit ?) as best
            join products on products.id = best.product_id
            order by best.pieces desc, best.product_id""";

    private static final String OF_DAY = """
            select product_id, sold from daily_sales force index (daily_sales_by_day)
            where day = ? and product_id > ? and sold > 0 order by product_id limit ?""";

    private final Database database;

    /** Over this database. */
    public JpaPopularQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<PopularProduct> bestSellers(LocalDate first, LocalDate last, int limit) {
        return database
                .query(rows -> rows.query(Object[].class, BEST, first.toEpochDay(), last.toEpochDay(), limit))
                .stream()
                .map(JpaPopularQueries::product)
                .toList();
    }

    @Override
    public List<PopularProduct> named(List<BestSeller> best) {
        if (best.isEmpty()) {
            return List.of();
        }
        Map<ProductId, String> names = names(best);
        return best.stream()
                .filter(one -> names.containsKey(one.product()))
                .map(one -> new PopularProduct(one.product(), names.get(one.product()), one.sold()))
                .toList();
    }

    private Map<ProductId, String> names(List<BestSeller> best) {
        String sql = "select id, name from products where id in (?" + ", ?".repeat(best.size() - 1) + ")";
        Object[] ids = best.stream().map(one -> one.product().bytes()).toArray();
        return database.query(rows -> rows.query(Object[].class, sql, ids)).stream()
                .collect(Collectors.toMap(JpaPopularQueries::id, row -> (String) row[1]));
    }

    /** No product has the lowest id, so that what comes after it is all. */
    @Override
    public List<DailySalesState> ofDay(LocalDate day, Optional<ProductId> after, int limit) {
        byte[] lowest = after.map(ProductId::bytes).orElse(new byte[16]);
        return database.query(rows -> rows.query(Object[].class, OF_DAY, day.toEpochDay(), lowest, limit)).stream()
                .map(row -> new DailySalesState(DailySalesId.of(id(row), day), day, pieces(row[1])))
                .toList();
    }

    private static PopularProduct product(Object[] row) {
        return new PopularProduct(id(row), (String) row[1], pieces(row[2]));
    }

    private static ProductId id(Object[] row) {
        ByteBuffer id = ByteBuffer.wrap((byte[]) row[0]);
        return new ProductId(new UUID(id.getLong(), id.getLong()));
    }

    private static Quantity pieces(Object sum) {
        return Quantity.of(((Number) sum).longValue());
    }
}
