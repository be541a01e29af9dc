package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Orders that nobody pays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpiryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MovingClock clock = new MovingClock();
    private final TestServer server = TestServer.start(store(), clock);
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item item = keeper.sells(1_000, 10);
    private final Shopper member = server.member();

    Settings.Store store() {
        return new Settings.Memory();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Asks until the sweeper has been there; the number of times is bounded by {@link #PATIENCE}. */
    private Reply awaitStatus(String path, String status) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Reply order = member.get(path).hasStatus(200);
        while (!order.text("status").equals(status) && System.nanoTime() < deadline) {
            order = member.get(path).hasStatus(200);
        }
        assertThat(order.text("status")).isEqualTo(status);
        return order;
    }

    @Test
    void giveEverythingBackAtTheirDeadline() {
        member.post("/api/v1/points/charges", "{\"amount\": 5000}").hasStatus(201);
        String path = member.post("/api/v1/orders", """
                {"lines": [%s], "points": 500}""".formatted(item.line(3)))
                .hasStatus(201)
                .header("Location")
                .orElseThrow();
        assertThat(keeper.available(item)).isEqualTo(7);

        clock.pass(TestServer.PAYMENT_DEADLINE);

        member.post(path + "/payments", "{\"method\": \"POINTS\"}").isProblem(409, "order_not_payable");
        Reply expired = awaitStatus(path, "EXPIRED");
        assertThat(expired.text("paymentStatus")).isEqualTo("NONE");
        assertThat(keeper.available(item)).isEqualTo(10);
        assertThat(member.get("/api/v1/points").number("balance")).isEqualTo(5_000);
        member.post(path + "/cancellations", "{}").isProblem(409, "order_not_cancellable");
        member.post(path + "/payments", "{\"method\": \"POINTS\"}").isProblem(409, "order_not_payable");
        keeper.proves(item);
        keeper.proves(member);
    }
}
