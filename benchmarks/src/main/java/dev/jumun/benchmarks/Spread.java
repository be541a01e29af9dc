package dev.jumun.benchmarks;

import static dev.jumun.benchmarks.Measure.R2;

import dev.jumun.testing.mysql.MySqlDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Many SKUs at random, beside B2: one transaction for each order, with a conditional update. */
final class Spread {
    private static final int CONNECTIONS = 128;
    private static final int BASELINE_CONNECTIONS = 8;
    private static final int SKUS = 10_000;

    private Spread() {}

    static void measure(MySql mysql, Set<Measure> wanted, List<Ratio> ratios) throws SQLException, IOException {
        if (wanted.contains(R2)) {
            ratios.add(besideRaw(mysql));
        }
    }

    private static Ratio besideRaw(MySql mysql) throws SQLException, IOException {
        try (MySqlDatabase schema = mysql.schema();
                MySqlDatabase rawSchema = mysql.schema();
                Shop shop = Shop.open(MySql.settings(schema))) {
            shop.create(SKUS);
            RawShop raw = RawShop.create(rawSchema, SKUS);
            Ratio ratio = Turns.measure(
                    R2,
                    new Load(CONNECTIONS, shop.orders())::perSecond,
                    new Load(BASELINE_CONNECTIONS, raw.orders(RawOrder.Way.CONDITIONAL))::perSecond);
            Books.prove(schema, shop.acknowledged());
            raw.prove();
            return ratio;
        }
    }
}
