package dev.jumun.benchmarks;

import static dev.jumun.benchmarks.Measure.R1;
import static dev.jumun.benchmarks.Measure.R3;
import static dev.jumun.benchmarks.Measure.R8;

import dev.jumun.testing.mysql.MySqlDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** One SKU that everybody wants, beside B1: one transaction for each order, which locks the SKU. */
final class HotSku {
    private static final int CONNECTIONS = 768;
    private static final int CALLERS = 768;

    /** Enough for what is under way at half of the top rate. */
    private static final int OPEN_LOOP = 128;

    private static final int BASELINE_CONNECTIONS = 32;

    private HotSku() {}

    static void measure(MySql mysql, Set<Measure> wanted, List<Ratio> ratios) throws SQLException, IOException {
        if (!wanted.contains(R1) && !wanted.contains(R3) && !wanted.contains(R8)) {
            return;
        }
        try (MySqlDatabase rawSchema = mysql.schema()) {
            RawShop raw = RawShop.create(rawSchema, 1);
            Callers baseline = raw.orders(RawOrder.Way.LOCKING);
            if (wanted.contains(R1) || wanted.contains(R8)) {
                throughHttp(mysql, wanted.contains(R8), baseline, ratios);
            }
            if (wanted.contains(R3)) {
                ratios.add(byTheCore(mysql, baseline));
            }
            raw.prove();
        }
    }

    private static void throughHttp(MySql mysql, boolean latency, Callers baseline, List<Ratio> ratios)
            throws SQLException, IOException {
        try (MySqlDatabase schema = mysql.schema();
                Shop shop = Shop.open(MySql.settings(schema))) {
            shop.create(1);
            Ratio top = Turns.measure(
                    R1,
                    new Load(CONNECTIONS, shop.orders())::perSecond,
                    new Load(BASELINE_CONNECTIONS, baseline)::perSecond);
            ratios.add(top);
            if (latency) {
                System.out.printf("Arrivals: %,.0f /s beside %,.0f%n", top.ours() / 2, top.baseline() / 2);
                ratios.add(Turns.measure(
                        R8,
                        new OpenLoop(OPEN_LOOP, shop.orders(), top.ours() / 2)::p99Millis,
                        new OpenLoop(BASELINE_CONNECTIONS, baseline, top.baseline() / 2)::p99Millis));
            }
            shop.prove();
            Books.prove(schema, shop.acknowledged());
        }
    }

    private static Ratio byTheCore(MySql mysql, Callers baseline) throws SQLException {
        try (MySqlDatabase schema = mysql.schema();
                CoreShop shop = CoreShop.open(schema)) {
            shop.create(1);
            Ratio ratio = Turns.measure(
                    R3,
                    new Load(CALLERS, shop.orders())::perSecond,
                    new Load(BASELINE_CONNECTIONS, baseline)::perSecond);
            shop.prove();
            Books.prove(schema, shop.acknowledged());
            return ratio;
        }
    }
}
