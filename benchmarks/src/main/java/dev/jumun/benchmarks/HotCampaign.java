package dev.jumun.benchmarks;

import static dev.jumun.benchmarks.Measure.R5;

import dev.jumun.coupon.CouponId;
import dev.jumun.testing.mysql.MySqlDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One campaign at a time that every member wants a coupon of, and a server to ask. */
final class HotCampaign implements AutoCloseable {
    static final int CONNECTIONS = 768;
    static final int MEMBERS = 10_000;
    private static final int BASELINE_CONNECTIONS = 32;
    private static final int CAMPAIGNS = 600;

    private final MySqlDatabase schema;
    private final CouponAsks asks;
    private final ServerProcess server;

    private HotCampaign(MySqlDatabase schema, CouponAsks asks, ServerProcess server) {
        this.schema = schema;
        this.asks = asks;
        this.server = server;
    }

    /** Campaigns of so many coupons each, in an empty schema; the server is told these settings beside its store. */
    static HotCampaign open(MySqlDatabase schema, long coupons, Map<String, String> settings) {
        CouponAsks asks = prepare(schema, coupons);
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(MySql.settings(schema));
        all.put("JUMUN_TOKEN_KEYS", BearerTokens.KEY);
        return new HotCampaign(schema, asks, Shop.process(all));
    }

    private static CouponAsks prepare(MySqlDatabase schema, long coupons) {
        System.out.printf("Preparing: %,d members, %,d campaigns of %,d coupons%n", MEMBERS, CAMPAIGNS, coupons);
        try (CouponShop shop = CouponShop.open(schema)) {
            List<CouponId> campaigns = shop.begin(CAMPAIGNS, coupons);
            return new CouponAsks(campaigns, coupons, BearerTokens.of(shop.signIn(MEMBERS)));
        }
    }

    /** Who asks. */
    Callers asks() {
        return asks.to(server.address());
    }

    /** @throws IllegalStateException if there are not exactly the coupons that were acknowledged */
    void prove() throws SQLException {
        CouponBooks.prove(schema, asks.acknowledged());
    }

    @Override
    public void close() {
        server.close();
    }

    /** Beside B1: one transaction for each order. */
    static void measure(MySql mysql, Set<Measure> wanted, List<Ratio> ratios) throws SQLException {
        if (!wanted.contains(R5)) {
            return;
        }
        try (MySqlDatabase rawSchema = mysql.schema();
                MySqlDatabase schema = mysql.schema();
                HotCampaign campaign = open(schema, MEMBERS, Map.of())) {
            RawShop raw = RawShop.create(rawSchema, 1);
            ratios.add(Turns.measure(
                    R5,
                    new Load(CONNECTIONS, campaign.asks())::perSecond,
                    new Load(BASELINE_CONNECTIONS, raw.orders(RawOrder.Way.LOCKING))::perSecond));
            campaign.prove();
            raw.prove();
        }
    }
}
