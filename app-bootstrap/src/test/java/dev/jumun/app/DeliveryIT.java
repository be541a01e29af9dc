package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.carrier.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Orders on their way, over HTTP, with the simulated carrier. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pace PACE = new Pace(Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final MovingClock clock = new MovingClock();
    private final TestServer server = TestServer.start(store(), clock, PACE);
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item item = keeper.sells(1_000, 100);
    private final Shopper member = server.member();

    Settings.Store store() {
        return new Settings.Memory();
    }

    @AfterAll
    void stop() {
        keeper.proves(item);
        keeper.proves(member);
        server.close();
    }

    @Test
    void comeToTheMemberStepByStep() throws InterruptedException {
        String order = place(2);
        assertThat(history(order)).isEmpty();
        pay(order);
        awaitStatus(order, "REGISTERED");
        clock.pass(PACE.leavesAfter());
        awaitProgress(order, "SHIPPED");
        member.post(order + "/cancellations", "{}").isProblem(409, "order_not_cancellable");
        clock.pass(PACE.arrivesAfter());
        awaitProgress(order, "DELIVERED");
        assertThat(history(order)).containsExactly("REGISTERED", "SHIPPED", "DELIVERED");
        JsonNode last = member.get(order + "/delivery").json().get("history").get(2);
        assertThat(Instant.parse(last.get("at").asString()))
                .isAfter(clock.instant().minusSeconds(120));
        Reply completed = member.get(order).hasStatus(200);
        assertThat(completed.text("status")).isEqualTo("COMPLETED");
        assertThat(completed.text("paymentStatus")).isEqualTo("PAID");
        member.post(order + "/cancellations", "{}").isProblem(409, "order_not_cancellable");
        keeper.http()
                .get("/api/v1/admin/proofs/order/" + order.substring(order.lastIndexOf('/') + 1))
                .hasStatus(200);
        assertThat(keeper.http().get(item.movementsPath()).body()).contains("\"SHIP\"");
    }

    @Test
    void areCalledOffWithTheirOrder() throws InterruptedException {
        String order = place(1);
        pay(order);
        awaitStatus(order, "REGISTERED");
        member.post(order + "/cancellations", "{}").hasStatus(201);
        awaitStatus(order, "FAILED");
        assertThat(history(order)).containsExactly("REGISTERED", "FAILED");
        assertThat(member.get(order).text("status")).isEqualTo("CANCELLED");
    }

    @Test
    void areNobodyElsesBusiness() {
        String order = place(1);
        server.member().get(order + "/delivery").isProblem(404, "not_found");
        server.visitor().get(order + "/delivery").isProblem(401, "unauthenticated");
        assertThat(member.get(order + "/delivery").hasStatus(200).json())
                .isEqualTo(Reply.parse("{\"status\": \"NONE\", \"history\": []}"));
    }

    private String place(long quantity) {
        return member.post("/api/v1/orders", "{\"lines\": [" + item.line(quantity) + "]}")
                .hasStatus(201)
                .header("Location")
                .orElseThrow();
    }

    private void pay(String order) {
        member.post("/api/v1/points/charges", "{\"amount\": 5000}").hasStatus(201);
        member.post(order + "/payments", "{\"method\": \"POINTS\"}").hasStatus(201);
    }

    private List<String> history(String order) {
        JsonNode steps = member.get(order + "/delivery").hasStatus(200).json().get("history");
        return StreamSupport.stream(steps.spliterator(), false)
                .map(step -> step.get("status").asString())
                .toList();
    }

    /** Time passes, because the carrier is asked less and less often. */
    private void awaitProgress(String order, String status) throws InterruptedException {
        await(order, status, Duration.ofSeconds(1));
    }

    private void awaitStatus(String order, String status) throws InterruptedException {
        await(order, status, Duration.ZERO);
    }

    /** Both the delivery and the order say so. */
    private void await(String order, String status, Duration meanwhile) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!member.get(order + "/delivery").text("status").equals(status) && System.nanoTime() < deadline) {
            clock.pass(meanwhile);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(member.get(order + "/delivery").text("status")).isEqualTo(status);
        assertThat(member.get(order).text("deliveryStatus")).isEqualTo(status);
    }
}
