package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reads or changes what is not theirs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnershipIT {
    private final TestServer server = TestServer.start(new MovingClock());
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item item = keeper.sells(1_000, 10);
    private final Shopper owner = server.member();
    private final Shopper stranger = server.member();
    private final String order = owner.post("/api/v1/orders", "{\"lines\": [" + item.line(1) + "]}")
            .hasStatus(201)
            .header("Location")
            .orElseThrow();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void someoneElsesOrderIsNotThere() {
        stranger.post("/api/v1/points/charges", "{\"amount\": 5000}").hasStatus(201);
        Reply theirs = stranger.get(order).isProblem(404, "not_found");
        Reply nobodys = stranger.get("/api/v1/orders/" + UUID.randomUUID()).isProblem(404, "not_found");
        assertThat(theirs.text("detail")).isEqualTo(nobodys.text("detail"));
        stranger.post(order + "/payments", "{\"method\": \"POINTS\"}").isProblem(404, "not_found");
        stranger.post(order + "/cancellations", "{}").isProblem(404, "not_found");
        stranger.get(order + "/payments").isProblem(404, "not_found");
        keeper.http().get(order).isProblem(404, "not_found");
        stranger.get(order + "/delivery").isProblem(404, "not_found");
        assertThat(stranger.get("/api/v1/orders").json()).isEqualTo(Reply.parse("{\"items\": [], \"next\": null}"));
        assertThat(owner.get(order).text("status")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void keysOfTwoMembersAreTwoKeys() {
        String body = "{\"amount\": 100}";
        Reply first = owner.post("/api/v1/points/charges", "the-same-key", body).hasStatus(201);
        Reply second =
                stranger.post("/api/v1/points/charges", "the-same-key", body).hasStatus(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/stock/{sku}/movements",
                "/api/v1/admin/proofs/sku/{sku}",
                "/api/v1/admin/dead-letters",
                "/api/v1/admin/orders",
                "/api/v1/admin/reconciliation"
            })
    void membersDoNotReadWhatIsTheShops(String path) {
        String there = path.replace("{sku}", item.skuId());
        stranger.get(there).isProblem(403, "forbidden");
        stranger.get(path.replace("{sku}", UUID.randomUUID().toString())).isProblem(403, "forbidden");
        server.visitor().get(there).isProblem(401, "unauthenticated");
        keeper.http().get(there).hasStatus(200);
    }

    @Test
    void membersDoNotChangeWhatIsTheShops() {
        Reply before = server.visitor().get(item.productPath());
        stranger.post("/api/v1/products", """
                {"name": "Mine", "description": "", "categories": [],
                 "skus": [{"options": {}, "price": 1, "stock": 1}]}""").isProblem(403, "forbidden");
        stranger.patch(item.productPath(), "{\"name\": \"Mine\"}").isProblem(403, "forbidden");
        stranger.patch("/api/v1/skus/" + item.skuId(), "{\"price\": 0}").isProblem(403, "forbidden");
        stranger.post(item.movementsPath(), "{\"type\": \"RECEIVE\", \"quantity\": 1}")
                .isProblem(403, "forbidden");
        stranger.post("/api/v1/admin" + order.substring("/api/v1".length()) + "/cancellations", "{}")
                .isProblem(403, "forbidden");
        assertThat(owner.get(order).text("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(server.visitor().get(item.productPath()).body()).isEqualTo(before.body());
    }
}
