package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.MySqlShop.Started;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.Visitors;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers on one database count what is sold on both. */
@Timeout(180)
@Tag("proof")
class PopularServersIT {
    private static final long PATIENCE_SECONDS = 40;
    private static final int MEMBERS = 4;
    private static final int ORDERS = 40;

    @Test
    void countEverySaleOnceAlthoughOneIsKilledUnderLoad() throws Exception {
        try (MySqlDatabase database = MySqlServer.shared().createDatabase()) {
            Started one = MySqlShop.start(database.url(), database, "0");
            Started two = MySqlShop.start(database.url(), database, "0");
            try (Visitors visitors = Visitors.to(two.address())) {
                Item item = visitors.shopkeeper().sells(100, 1_000_000);
                List<CompletableFuture<Void>> shopping = visitors.members(MEMBERS).stream()
                        .map(member -> CompletableFuture.runAsync(() -> shop(member, item)))
                        .toList();
                awaits(() -> sold(visitors) > 0);
                one.process().kill();
                one.process().exitCode();
                shopping.forEach(CompletableFuture::join);
                awaits(() -> sold(visitors) == MEMBERS * ORDERS * 2);
                TimeUnit.SECONDS.sleep(1);
                assertThat(sold(visitors)).isEqualTo(MEMBERS * ORDERS * 2);
            } finally {
                one.process().close();
                two.process().close();
            }
        }
    }

    /** Orders of 3 pieces, of which 1 is called off. */
    private static void shop(Shopper member, Item item) {
        member.post("/api/v1/points/charges", "{\"amount\": 1000000}").hasStatus(201);
        for (int i = 0; i < ORDERS; i++) {
            String order = member.post("/api/v1/orders", "{\"lines\": [" + item.line(3) + "]}")
                    .hasStatus(201)
                    .header("Location")
                    .orElseThrow();
            member.post(order + "/payments", "{\"method\": \"POINTS\"}").hasStatus(201);
            member.post(order + "/cancellations", "{\"lines\": [" + item.line(1) + "]}")
                    .hasStatus(201);
        }
    }

    private static long sold(Visitors visitors) {
        return visitors.visitor()
                .get("/api/v1/products/popular")
                .hasStatus(200)
                .json()
                .at("/items/0/sold")
                .asLong(0);
    }

    private interface Condition {
        boolean holds();
    }

    private static void awaits(Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
