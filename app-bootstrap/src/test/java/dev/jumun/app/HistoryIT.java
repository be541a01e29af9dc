package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What members and administrators can read about what happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryIT {
    private final MovingClock clock = new MovingClock();
    private final TestServer server = TestServer.start(clock);
    private final Shopkeeper keeper = server.shopkeeper();

    @AfterAll
    void stop() {
        server.close();
    }

    private static List<JsonNode> items(Reply page) {
        return page.hasStatus(200).json().required("items").valueStream().toList();
    }

    private static void buyPayAndCancel(Shopper member, Item item) {
        String path = member.post("/api/v1/orders", """
                {"lines": [%s], "points": 300}""".formatted(item.line(2)))
                .hasStatus(201)
                .header("Location")
                .orElseThrow();
        member.post(path + "/payments", "{\"method\": \"POINTS\"}").hasStatus(201);
        member.post(path + "/cancellations", "{}").hasStatus(201);
    }

    @Test
    void pointEntriesChain() {
        Shopper member = server.member();
        Item item = keeper.sells(500, 10);
        member.post("/api/v1/points/charges", "{\"amount\": 2000}").hasStatus(201);
        buyPayAndCancel(member, item);

        List<JsonNode> entries = items(member.get("/api/v1/points/entries"));

        assertThat(entries)
                .extracting(entry -> entry.required("reason").stringValue())
                .containsExactlyInAnyOrder("REFUND", "REFUND", "SPEND", "HOLD", "CHARGE");
        long balance = 0;
        for (JsonNode entry : entries.reversed()) {
            balance += entry.required("amount").longValue();
            assertThat(entry.required("balance").longValue()).isEqualTo(balance);
            assertThat(entry.required("createdAt").stringValue())
                    .isEqualTo(clock.instant().toString());
        }
        assertThat(balance).isEqualTo(2_000);
        assertThat(member.get("/api/v1/points").json()).isEqualTo(Reply.parse("""
                {"balance": 2000, "lots": [{"amount": 2000, "expiresAt": null}]}"""));
        keeper.proves(member);
    }

    @Test
    void stockMovementsTellEveryStep() {
        Shopper member = server.member();
        Item item = keeper.sells(500, 10);
        member.post("/api/v1/points/charges", "{\"amount\": 2000}").hasStatus(201);
        buyPayAndCancel(member, item);
        adjust(item, "RECEIVE", 5, "a delivery");
        adjust(item, "ADJUST", -3, "three are broken");

        List<JsonNode> movements = items(keeper.http().get(item.movementsPath()));

        assertThat(movements)
                .extracting(
                        movement -> movement.required("type").stringValue(),
                        movement -> movement.required("quantity").longValue())
                .containsExactly(
                        tuple("ADJUST", -3L),
                        tuple("RECEIVE", 5L),
                        tuple("CANCEL", 2L),
                        tuple("COMMIT", 2L),
                        tuple("RESERVE", 2L),
                        tuple("RECEIVE", 10L));
        keeper.proves(item);
    }

    private void adjust(Item item, String type, long quantity, String reason) {
        long available = keeper.available(item) + quantity;
        Reply moved = keeper.http()
                .post(item.movementsPath(), """
                {"type": "%s", "quantity": %d, "reason": "%s"}""".formatted(type, quantity, reason))
                .hasStatus(201);
        assertThat(moved.json()).isEqualTo(Reply.parse("""
                {"skuId": "%s", "type": "%s", "quantity": %d, "reason": "%s", "available": %d, "createdAt": "%s"}""".formatted(
                        item.skuId(), type, quantity, reason, available, clock.instant())));
    }

    @Test
    void stockIsNotTakenBelowWhatIsHeld() {
        Item item = keeper.sells(500, 10);
        Shopper member = server.member();
        member.post("/api/v1/orders", "{\"lines\": [" + item.line(4) + "]}").hasStatus(201);
        keeper.http().post(item.movementsPath(), """
                {"type": "ADJUST", "quantity": -7, "reason": "lost"}""").isProblem(409, "out_of_stock");
        assertThat(keeper.available(item)).isEqualTo(6);
    }
}
