package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.MySqlShop.Started;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.Visitors;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Two servers that prove the books of one database, in which somebody changes rows behind their back. */
@Timeout(180)
@Tag("proof")
class ReconciliationIT {
    private static final Map<String, String> FAST = Map.of("JUMUN_RECONCILIATION_RATE", "999");

    private MySqlDatabase database;
    private Started one;
    private Started two;
    private Visitors visitors;
    private Shopper admin;
    private Item item;
    private String order;
    private String issued;

    @BeforeEach
    void open() throws Exception {
        database = MySqlServer.shared().createDatabase();
        one = MySqlShop.start(database.url(), database, "0", FAST);
        two = MySqlShop.start(database.url(), database, "0", FAST);
        visitors = Visitors.to(two.address());
        admin = visitors.shopkeeper().http();
        item = visitors.shopkeeper().sells(100, 1_000);
        Shopper member = visitors.member();
        member.post("/api/v1/points/charges", "{\"amount\": 1000}").hasStatus(201);
        issued = member.post(visitors.shopkeeper().offers(10) + "/issues", "{}")
                .hasStatus(201)
                .text("issuedCouponId");
        order = member.post("/api/v1/orders", "{\"lines\": [" + item.line(2) + "], \"points\": 7}")
                .hasStatus(201)
                .text("orderId");
    }

    @AfterEach
    void close() throws Exception {
        visitors.close();
        one.process().close();
        two.process().close();
        database.close();
    }

    @Test
    void findsWhatWasChangedBehindTheStoresBackAndNamesIt() throws Exception {
        assertThat(nextPass(5).get("drifted").asLong()).isZero();
        change("update wallets set held = held + 5");
        change("update skus set reserved = reserved - 1");
        change("delete from issued_coupons");
        change("delete from orders");
        String sku = "sku/" + item.skuId();
        JsonNode pass = nextPass(5);
        assertThat(pass.get("drifts").toString())
                .contains(drift(sku, sku + "/reserved", 1, 2))
                .contains("/held\",\"stated\":12,\"journal\":7}")
                .contains(drift("order/" + order, sku + "/reserved", 0, 2))
                .contains(drift("order/" + order, "order/" + order, 0, 1))
                .contains(drift("issued-coupon/" + issued, "issued-coupon/" + issued, 0, 1));
        assertThat(pass.get("drifted").asLong()).isEqualTo(pass.get("drifts").size());
        assertThat(admin.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void provesWhatIsBehindARowThatCannotBeRead() throws Exception {
        change("update skus set options = 'spoiled'");
        change("update orders set status = 'NONSENSE'");
        change("delete from issued_coupons");
        String sku = "sku/" + item.skuId();
        for (int passes = 1; passes <= 2; passes++) {
            assertThat(nextPass(3).get("drifts").toString())
                    .contains(drift(sku, sku, 0, 1))
                    .contains(drift("order/" + order, "order/" + order, 0, 1))
                    .contains(drift("issued-coupon/" + issued, "issued-coupon/" + issued, 0, 1));
        }
    }

    private static String drift(String subject, String account, long stated, long journal) {
        return "{\"subject\":\"%s\",\"account\":\"%s\",\"stated\":%d,\"journal\":%d}"
                .formatted(subject, account, stated, journal);
    }

    /** One that begins now, and proves so many books or more. */
    private JsonNode nextPass(long books) throws Exception {
        change("update reconciliations set current_pass = null, after_kind = null, after_key = null, last_pass = null,"
                + " due_at = '2026-01-01'");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (true) {
            JsonNode last = admin.get("/api/v1/admin/reconciliation")
                    .hasStatus(200)
                    .json()
                    .get("last");
            if (!last.isNull()) {
                assertThat(last.get("proved").asLong()).isGreaterThanOrEqualTo(books);
                return last;
            }
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
