package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.tck.Crowd;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is asked for twice with one key is done once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyIT {
    private static final String PAY = "{\"method\": \"POINTS\"}";

    private final TestServer server = server();
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item item = keeper.sells(1_000, 100);
    private final Shopper member = server.member();

    TestServer server() {
        return TestServer.start(InstantSource.system());
    }

    @AfterAll
    void stop() {
        keeper.proves(item);
        keeper.proves(member);
        server.close();
    }

    private String cart(long quantity) {
        return "{\"lines\": [" + item.line(quantity) + "]}";
    }

    private void charge(long points) {
        member.post("/api/v1/points/charges", "{\"amount\": " + points + "}").hasStatus(201);
    }

    private static void isReplayOf(Reply first, Reply second) {
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).hasValue("true");
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void fiftyAtOnceWithOneKeyAreOneOrder() {
        long available = keeper.available(item);
        List<Reply> replies = Crowd.rush(50, number -> member.post("/api/v1/orders", "fifty", cart(1)));

        List<Reply> successes =
                replies.stream().filter(reply -> reply.status() == 201).toList();
        replies.stream()
                .filter(reply -> reply.status() != 201)
                .forEach(reply -> reply.isProblem(409, "request_in_progress"));
        assertThat(successes)
                .extracting(Reply::body)
                .isNotEmpty()
                .containsOnly(successes.getFirst().body());
        assertThat(successes)
                .filteredOn(reply -> reply.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(keeper.available(item)).isEqualTo(available - 1);
    }

    @Test
    void eachRouteReplaysItsFirstSuccess() {
        charge(10_000);
        Reply placed = member.post("/api/v1/orders", "a-key", cart(2)).hasStatus(201);
        String path = placed.header("Location").orElseThrow();
        Reply paid = member.post(path + "/payments", "a-key", PAY).hasStatus(201);
        Reply cancelled = member.post(path + "/cancellations", "a-key", "{}").hasStatus(201);
        Reply charged = member.post("/api/v1/points/charges", "a-key", "{\"amount\": 7}")
                .hasStatus(201);
        long points = member.get("/api/v1/points").number("balance");

        isReplayOf(placed, member.post("/api/v1/orders", "a-key", cart(2)));
        isReplayOf(paid, member.post(path + "/payments", "a-key", PAY));
        isReplayOf(cancelled, member.post(path + "/cancellations", "a-key", "{}"));
        isReplayOf(charged, member.post("/api/v1/points/charges", "a-key", "{ \"amount\" : 7 }"));
        assertThat(member.get("/api/v1/points").number("balance")).isEqualTo(points);
    }

    @Test
    void administratorsRepliesAreReplayedToo() {
        String product = """
                {"name": "Once", "description": "", "categories": [],
                 "skus": [{"options": {}, "price": 1, "stock": 1}]}""";
        Shopper admin = keeper.http();
        isReplayOf(
                admin.post("/api/v1/products", "made-once", product).hasStatus(201),
                admin.post("/api/v1/products", "made-once", product));
        String receive = "{\"type\": \"RECEIVE\", \"quantity\": 5}";
        isReplayOf(
                admin.post(item.movementsPath(), "received-once", receive).hasStatus(201),
                admin.post(item.movementsPath(), "received-once", receive));
    }

    @Test
    void aKeyIsNotReusedForAnotherBody() {
        member.post("/api/v1/orders", "taken", cart(1)).hasStatus(201);
        long available = keeper.available(item);
        member.post("/api/v1/orders", "taken", cart(2)).isProblem(422, "idempotency_key_reused");
        member.post("/api/v1/orders", "taken", cart(1_000)).isProblem(422, "idempotency_key_reused");
        assertThat(keeper.available(item)).isEqualTo(available);
    }

    @Test
    void aKeyIsNotReusedForAnotherOrder() {
        String first = member.post("/api/v1/orders", cart(1)).header("Location").orElseThrow();
        String second =
                member.post("/api/v1/orders", cart(1)).header("Location").orElseThrow();
        member.post(first + "/cancellations", "one-order", "{}").hasStatus(201);
        member.post(second + "/cancellations", "one-order", "{}").isProblem(422, "idempotency_key_reused");
        assertThat(member.get(second).text("status")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void aRefusedKeyIsDecidedAfresh() {
        Shopper poor = server.member();
        String path = poor.post("/api/v1/orders", cart(1)).header("Location").orElseThrow();
        poor.post(path + "/payments", "again", PAY).isProblem(409, "insufficient_points");
        poor.post("/api/v1/orders", "more", cart(100_000)).isProblem(409, "out_of_stock");

        poor.post("/api/v1/points/charges", "{\"amount\": 1000}").hasStatus(201);
        Reply paid = poor.post(path + "/payments", "again", PAY).hasStatus(201);
        assertThat(paid.header("Idempotency-Replayed")).isEmpty();
        poor.post("/api/v1/orders", "more", cart(1)).hasStatus(201);
        keeper.proves(poor);
    }
}
