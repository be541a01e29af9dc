package dev.jumun.benchmarks;

import static dev.jumun.benchmarks.Measure.R2;
import static dev.jumun.benchmarks.Measure.R9;

import dev.jumun.testing.mysql.MySqlDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Many SKUs at random: beside B2, one transaction for each order with a conditional update, and beside fewer data. */
final class Spread {
    private static final int CONNECTIONS = 768;
    private static final int BASELINE_CONNECTIONS = 8;
    private static final int SKUS = 10_000;

    private static final int MANY_SKUS = 100_000;
    private static final int MANY_ORDERS = 1_000_000;
    private static final int FILLERS = 256;
    private static final int FILLING_STEPS = 10;

    private Spread() {}

    static void measure(MySql mysql, Set<Measure> wanted, List<Ratio> ratios) throws SQLException, IOException {
        if (wanted.contains(R2)) {
            ratios.add(besideRaw(mysql));
        }
        if (wanted.contains(R9)) {
            ratios.add(besideEmpty(mysql));
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
                    load(shop)::perSecond,
                    new Load(BASELINE_CONNECTIONS, raw.orders(RawOrder.Way.CONDITIONAL))::perSecond);
            Books.prove(schema, shop.acknowledged());
            raw.prove();
            return ratio;
        }
    }

    private static Ratio besideEmpty(MySql mysql) throws SQLException, IOException {
        try (MySqlDatabase fullSchema = mysql.schema();
                MySqlDatabase emptySchema = mysql.schema()) {
            List<UUID> skus = fill(fullSchema);
            try (Shop full = Shop.open(MySql.settings(fullSchema));
                    Shop empty = Shop.open(MySql.settings(emptySchema))) {
                full.sell(skus);
                empty.create(SKUS);
                Ratio ratio = Turns.measure(R9, load(full)::perSecond, load(empty)::perSecond);
                Books.prove(fullSchema, MANY_ORDERS + full.acknowledged());
                Books.prove(emptySchema, empty.acknowledged());
                return ratio;
            }
        }
    }

    private static Load load(Shop shop) {
        return new Load(CONNECTIONS, shop.orders());
    }

    /** Orders through the core, so that journal, outbox and attempts are there too: the SKUs. */
    private static List<UUID> fill(MySqlDatabase schema) {
        try (CoreShop shop = CoreShop.open(schema)) {
            System.out.printf("Filling: %,d SKUs%n", MANY_SKUS);
            shop.create(MANY_SKUS);
            Load orders = new Load(FILLERS, shop.orders());
            for (int step = 1; step <= FILLING_STEPS; step++) {
                orders.times(MANY_ORDERS / FILLING_STEPS);
                System.out.printf("Filling: %,d of %,d orders%n", shop.acknowledged(), MANY_ORDERS);
            }
            return shop.skus();
        }
    }
}
