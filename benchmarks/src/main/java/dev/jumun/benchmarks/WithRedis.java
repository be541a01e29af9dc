package dev.jumun.benchmarks;

import static dev.jumun.benchmarks.Measure.R6;
import static dev.jumun.benchmarks.Measure.READ;
import static dev.jumun.benchmarks.Measure.REDIS_COUPON;
import static dev.jumun.benchmarks.Measure.REDIS_LATE;
import static dev.jumun.benchmarks.Measure.REDIS_ORDER;
import static dev.jumun.benchmarks.Measure.REDIS_READ;
import static dev.jumun.benchmarks.Measure.REDIS_REPEAT;

import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.redis.OwnRedisServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The server on MySQL with Redis before it, beside the same without and beside {@link BareHttp}. */
final class WithRedis {
    /** As many as orders and coupons have where there is no Redis. */
    private static final int CONNECTIONS = HotCampaign.CONNECTIONS;

    private static final int READERS = 32;
    private static final int ASKERS = 256;

    /** So many orders are placed, and then asked for again and again. */
    private static final int REPEATED = 10_000;

    /** The other 95 % come too late. */
    private static final long FEW_COUPONS = HotCampaign.MEMBERS / 20;

    private final MySql mysql;
    private final Map<String, String> redis;
    private final List<Ratio> ratios;

    private WithRedis(MySql mysql, OwnRedisServer redis, List<Ratio> ratios) {
        this.mysql = mysql;
        this.redis = Map.of("JUMUN_REDIS_URL", redis.url());
        this.ratios = ratios;
    }

    static void measure(MySql mysql, Set<Measure> wanted, List<Ratio> ratios) throws SQLException, IOException {
        Map<Measure, Part> parts = Map.of(
                R6, WithRedis::soldOut,
                READ, WithRedis::readsBesideBareHttp,
                REDIS_ORDER, redis -> redis.orders(REDIS_ORDER, WithRedis::firstOrders),
                REDIS_REPEAT, redis -> redis.orders(REDIS_REPEAT, WithRedis::repetitions),
                REDIS_LATE, redis -> redis.orders(REDIS_LATE, WithRedis::lateOrders),
                REDIS_COUPON, WithRedis::coupons,
                REDIS_READ, WithRedis::reads);
        for (Measure measure : wanted) {
            if (parts.containsKey(measure)) {
                try (OwnRedisServer redis = OwnRedisServer.start()) {
                    parts.get(measure).run(new WithRedis(mysql, redis, ratios));
                }
            }
        }
    }

    /** One of them, with a Redis of its own. */
    private interface Part {
        void run(WithRedis redis) throws SQLException, IOException;
    }

    private void soldOut() throws SQLException {
        byte[] echo = Requests.post("/echo", Map.of(), "{}");
        try (MySqlDatabase schema = mysql.schema();
                HotCampaign campaign = HotCampaign.open(schema, FEW_COUPONS, redis);
                ServerProcess bare = ServerProcess.start(BareHttp.class, Map.of(), "100")) {
            compare(R6, ASKERS, campaign.asks(), HttpCallers.always(bare.address(), echo));
            campaign.prove();
        }
    }

    private void readsBesideBareHttp() throws SQLException, IOException {
        try (MySqlDatabase schema = mysql.schema();
                Shop shop = shop(schema, redis)) {
            byte[] read = product(shop);
            String bytes = "" + shop.ask(read).length();
            try (ServerProcess bare = ServerProcess.start(BareHttp.class, Map.of(), bytes)) {
                byte[] fixed = Requests.get("/fixed", Map.of());
                compare(
                        READ,
                        READERS,
                        HttpCallers.always(shop.address(), read),
                        HttpCallers.always(bare.address(), fixed));
            }
        }
    }

    /** Who orders in a shop that sells nothing yet. */
    private interface Customers {
        Callers of(Shop shop) throws IOException;
    }

    private void orders(Measure measure, Customers customers) throws SQLException, IOException {
        try (MySqlDatabase schema = mysql.schema();
                MySqlDatabase otherSchema = mysql.schema();
                Shop with = shop(schema, redis);
                Shop without = shop(otherSchema, Map.of())) {
            compare(measure, CONNECTIONS, customers.of(with), customers.of(without));
            with.prove();
            without.prove();
            Books.prove(schema, with.acknowledged());
            Books.prove(otherSchema, without.acknowledged());
        }
    }

    private static Callers firstOrders(Shop shop) throws IOException {
        shop.create(1);
        return shop.orders();
    }

    private static Callers lateOrders(Shop shop) throws IOException {
        shop.createSoldOut();
        return shop.lateOrders();
    }

    private static Callers repetitions(Shop shop) throws IOException {
        shop.create(1);
        new Load(CONNECTIONS, shop.orders()).times(REPEATED);
        return shop.repetitions();
    }

    private void coupons() throws SQLException {
        try (MySqlDatabase schema = mysql.schema();
                MySqlDatabase otherSchema = mysql.schema();
                HotCampaign with = HotCampaign.open(schema, HotCampaign.MEMBERS, redis);
                HotCampaign without = HotCampaign.open(otherSchema, HotCampaign.MEMBERS, Map.of())) {
            compare(REDIS_COUPON, CONNECTIONS, with.asks(), without.asks());
            with.prove();
            without.prove();
        }
    }

    private void reads() throws SQLException, IOException {
        try (MySqlDatabase schema = mysql.schema();
                Shop with = shop(schema, redis);
                Shop without = shop(schema, Map.of())) {
            byte[] read = product(with);
            compare(
                    REDIS_READ,
                    READERS,
                    HttpCallers.always(with.address(), read),
                    HttpCallers.always(without.address(), read));
        }
    }

    private static byte[] product(Shop shop) throws IOException {
        String product = Shop.fields("productId", shop.create(1)).getFirst();
        return Requests.get("/api/v1/products/" + product, Map.of());
    }

    private static Shop shop(MySqlDatabase schema, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(MySql.settings(schema));
        return Shop.open(all);
    }

    private void compare(Measure measure, int connections, Callers ours, Callers baseline) {
        ratios.add(Turns.measure(
                measure, new Load(connections, ours)::perSecond, new Load(connections, baseline)::perSecond));
    }
}
