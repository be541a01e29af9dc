package dev.jumun.benchmarks;

import static dev.jumun.benchmarks.Measure.R5;

import dev.jumun.coupon.CouponId;
import dev.jumun.testing.mysql.MySqlDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One campaign at a time that every member wants a coupon of, beside B1: one transaction for each order. */
final class HotCampaign {
    private static final int CONNECTIONS = 768;
    private static final int BASELINE_CONNECTIONS = 32;
    private static final int MEMBERS = 10_000;
    private static final int CAMPAIGNS = 300;

    private HotCampaign() {}

    static void measure(MySql mysql, Set<Measure> wanted, List<Ratio> ratios) throws SQLException {
        if (!wanted.contains(R5)) {
            return;
        }
        try (MySqlDatabase rawSchema = mysql.schema();
                MySqlDatabase schema = mysql.schema()) {
            RawShop raw = RawShop.create(rawSchema, 1);
            ratios.add(besideRaw(raw, schema));
            raw.prove();
        }
    }

    private static Ratio besideRaw(RawShop raw, MySqlDatabase schema) throws SQLException {
        CouponAsks asks = prepare(schema);
        Map<String, String> settings = new HashMap<>(MySql.settings(schema));
        settings.put("JUMUN_TOKEN_KEYS", BearerTokens.KEY);
        try (ServerProcess server = Shop.process(settings)) {
            Ratio ratio = Turns.measure(
                    R5,
                    new Load(CONNECTIONS, asks.to(server.address()))::perSecond,
                    new Load(BASELINE_CONNECTIONS, raw.orders(RawOrder.Way.LOCKING))::perSecond);
            CouponBooks.prove(schema, asks.acknowledged());
            return ratio;
        }
    }

    private static CouponAsks prepare(MySqlDatabase schema) {
        System.out.printf("Preparing: %,d members, %,d campaigns%n", MEMBERS, CAMPAIGNS);
        try (CouponShop shop = CouponShop.open(schema)) {
            List<CouponId> campaigns = shop.begin(CAMPAIGNS, MEMBERS);
            return new CouponAsks(campaigns, BearerTokens.of(shop.signIn(MEMBERS)));
        }
    }
}
