package dev.jumun.jpa.query;

import dev.jumun.catalog.ProductId;
import dev.jumun.jpa.database.Database;
import dev.jumun.popular.PopularProduct;
import dev.jumun.popular.PopularQueries;
import dev.jumun.value.Quantity;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Daily sales of some days, added up from their index alone. */
public final class JpaPopularQueries implements PopularQueries {
    private static final String BEST = """
            select best.product_id, products.name, best.pieces
            from (select product_id, cast(sum(sold) as signed) as pieces from daily_sales force index (daily_sales_by_day)
                  where day between ? and ? and sold > 0
                  group by product_id order by pieces desc, product_id limit ?) as best
            join products on products.id = best.product_id
            order by best.pieces desc, best.product_id""";

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

    private static PopularProduct product(Object[] row) {
        ByteBuffer id = ByteBuffer.wrap((byte[]) row[0]);
        ProductId product = new ProductId(new UUID(id.getLong(), id.getLong()));
        return new PopularProduct(product, (String) row[1], Quantity.of(((Number) row[2]).longValue()));
    }
}
