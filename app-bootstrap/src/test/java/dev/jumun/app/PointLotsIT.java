package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Points that live for five minutes. */
class PointLotsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MovingClock clock = new MovingClock();
    private final Instant opening = clock.instant();
    private final TestServer server = TestServer.start(store(), clock, Duration.ofMinutes(5));
    private final Shopkeeper keeper = server.shopkeeper();
    private final Shopper member = server.member();

    Settings.Store store() {
        return new Settings.Memory();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void expireLotByLotAndComeBackToTheirLot() {
        charge(300);
        clock.pass(Duration.ofMinutes(1));
        charge(200);
        assertThat(member.get("/api/v1/points").json())
                .isEqualTo(Reply.parse("""
                {"balance": 500, "lots": [{"amount": 300, "expiresAt": "%s"}, {"amount": 200, "expiresAt": "%s"}]}""".formatted(opening.plusSeconds(300), opening.plusSeconds(360))));

        clock.pass(Duration.ofMinutes(4));
        assertThat(member.get("/api/v1/points").number("balance")).isEqualTo(200);
        place(201).isProblem(409, "insufficient_points");
        awaitHistory("EXPIRE -300 200", "CHARGE 200 500", "CHARGE 300 300");

        String order = place(150).hasStatus(201).header("Location").orElseThrow();
        clock.pass(Duration.ofMinutes(1));
        member.post(order + "/cancellations", "{}").hasStatus(201);
        assertThat(member.get("/api/v1/points").json()).isEqualTo(Reply.parse("{\"balance\": 0, \"lots\": []}"));
        assertThat(history()).startsWith("EXPIRE -150 0", "UNHOLD 150 150", "EXPIRE -50 0", "HOLD -150 50");
        keeper.proves(member);
    }

    private void charge(long points) {
        member.post("/api/v1/points/charges", "{\"amount\": " + points + "}").hasStatus(201);
    }

    private Reply place(long points) {
        return member.post(
                "/api/v1/orders", """
                {"lines": [%s], "points": %d}""".formatted(keeper.sells(1_000, 1).line(1), points));
    }

    /** Reason, amount and balance after it, newest first. */
    private List<String> history() {
        return member.get("/api/v1/points/entries")
                .hasStatus(200)
                .json()
                .required("items")
                .valueStream()
                .map(entry -> entry.required("reason").stringValue() + " "
                        + entry.required("amount").longValue() + " "
                        + entry.required("balance").longValue())
                .toList();
    }

    /** Asks until the sweeper has been there; the number of times is bounded by {@link #PATIENCE}. */
    private void awaitHistory(String... entries) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> history = history();
        while (!history.equals(List.of(entries)) && System.nanoTime() < deadline) {
            history = history();
        }
        assertThat(history).containsExactly(entries);
    }
}
