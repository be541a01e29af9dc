package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.EventReceiver;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.MySqlShop.Started;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.Visitors;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers on one database, and a receiver of their events. */
@Timeout(180)
@Tag("proof")
class RelayIT {
    private static final long PATIENCE_MILLIS = 40_000;
    private static final String LETTERS = "/api/v1/admin/dead-letters";

    private final EventReceiver receiver = new EventReceiver();
    private MySqlDatabase database;
    private Started one;
    private Started two;
    private Visitors visitors;
    private Item item;

    @BeforeEach
    void open() throws Exception {
        database = MySqlServer.shared().createDatabase();
        Map<String, String> settings = Map.of("JUMUN_WEBHOOKS", receiver.setting(), "JUMUN_RELAY_TRIES", "2");
        one = MySqlShop.start(database.url(), database, "0", settings);
        two = MySqlShop.start(database.url(), database, "0", settings);
        visitors = Visitors.to(two.address());
        item = visitors.shopkeeper().sells(100, 1_000_000);
    }

    @AfterEach
    void close() throws Exception {
        visitors.close();
        one.process().close();
        two.process().close();
        receiver.close();
        database.close();
    }

    @Test
    void tellEachEventInOrderAlthoughOneIsKilledUnderLoad() throws Exception {
        List<CompletableFuture<Void>> shopping = visitors.members(4).stream()
                .map(member -> CompletableFuture.runAsync(() -> shop(member, 60)))
                .toList();
        awaits(() -> receiver.taken().size() > 50);
        one.process().kill();
        one.process().exitCode();
        shopping.forEach(CompletableFuture::join);
        awaits(() -> receiver.takenInOrder().equals(committed()));
        assertThat(receiver.takenInOrder()).hasSizeGreaterThan(4 * 60);
    }

    @Test
    void goOnAtOnceWhenOneIsStopped() throws Exception {
        shop(visitors.member(), 5);
        awaits(() -> receiver.takenInOrder().equals(committed()));
        one.process().terminate();
        assertThat(one.process().exitCode()).isZero();
        long before = receiver.taken().size();
        shop(visitors.member(), 5);
        awaits(() -> receiver.takenInOrder().equals(committed()));
        assertThat(receiver.taken()).hasSizeGreaterThan((int) before).doesNotHaveDuplicates();
    }

    @Test
    void parkAPoisonedOrderAndTellItWhenItIsRedriven() throws Exception {
        Shopper admin = visitors.shopkeeper().http();
        Shopper member = visitors.member();
        String poisoned = place(member);
        receiver.refuse(event -> event.startsWith("order" + poisoned.substring(poisoned.lastIndexOf('/'))));
        cancel(member, poisoned);
        awaits(() -> {
            shop(member, 1);
            return admin.get(LETTERS).json().get("items").size() == 1;
        });
        Reply letters = admin.get(LETTERS).hasStatus(200);
        assertThat(letters.json().get("items").get(0).get("sink").asString()).isEqualTo("receiver");
        assertThat(letters.json().get("items").get(0).get("error").asString()).contains("the receiver answered 500");
        receiver.refuse(event -> false);
        String letter = letters.json().get("items").get(0).get("deadLetterId").asString();
        admin.post(LETTERS + "/" + UUID.randomUUID() + "/redrives", "{}").isProblem(404, "not_found");
        Reply redriven =
                admin.post(LETTERS + "/" + letter + "/redrives", "once", "{}").hasStatus(202);
        assertThat(redriven.number("redriven")).isEqualTo(1);
        assertThat(admin.post(LETTERS + "/" + letter + "/redrives", "once", "{}")
                        .body())
                .isEqualTo(redriven.body());
        awaits(() -> receiver.takenInOrder().equals(committed()));
        assertThat(admin.get(LETTERS).json().get("items")).isEmpty();
        assertThat(admin.post(LETTERS + "/redrives", "{}").hasStatus(202).number("redriven"))
                .isZero();
    }

    private void shop(Shopper member, int orders) {
        for (int i = 0; i < orders; i++) {
            cancel(member, place(member));
        }
    }

    private String place(Shopper member) {
        return member.post("/api/v1/orders", "{\"lines\": [" + item.line(1) + "]}")
                .hasStatus(201)
                .header("Location")
                .orElseThrow();
    }

    private static void cancel(Shopper member, String order) {
        member.post(order + "/cancellations", "{}").hasStatus(201);
    }

    /** The highest number of each key, as the database says. */
    private Map<String, Long> committed() throws SQLException {
        Map<String, Long> highest = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select concat(key_kind, '/', bin_to_uuid(key_id)), max(number) from outbox group by 1")) {
            while (rows.next()) {
                highest.put(rows.getString(1), rows.getLong(2));
            }
        }
        return highest;
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void awaits(Condition condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
