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
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was bought shows within seconds. What counts is told by {@code docs/rules/popular.md}. */
class PopularIT {
    private static final String POPULAR = "/api/v1/products/popular";
    private static final long PATIENCE_SECONDS = 5;

    private final MovingClock clock = new MovingClock();
    private final TestServer server = server(clock);
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item teapot = keeper.sells(100, 100);
    private final Item cup = keeper.sells(100, 100);
    private final Shopper member = server.member();

    TestServer server(InstantSource time) {
        return TestServer.start(new Settings.Memory(), time);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsWhatWasBoughtUntilItIsCancelled() throws InterruptedException {
        assertThat(server.visitor().get(POPULAR).hasStatus(200).body()).isEqualTo("{\"items\":[],\"next\":null}");
        member.post("/api/v1/points/charges", "{\"amount\": 10000}").hasStatus(201);
        String teapots = bought(teapot, 2);
        awaits("", """
                {"items": [{"productId": "%s", "name": "Teapot 1", "sold": 2, "rank": 1}], "next": null}""".formatted(teapot.productId()));
        bought(cup, 3);
        awaits("", """
                {"items": [{"productId": "%s", "name": "Teapot 2", "sold": 3, "rank": 1},
                           {"productId": "%s", "name": "Teapot 1", "sold": 2, "rank": 2}], "next": null}""".formatted(cup.productId(), teapot.productId()));
        String cups = """
                {"items": [{"productId": "%s", "name": "Teapot 2", "sold": 3, "rank": 1}], "next": null}""".formatted(cup.productId());
        awaits("?limit=1", cups);
        member.post(teapots + "/cancellations", "{}").hasStatus(201);
        awaits("", cups);
        clock.pass(Duration.ofDays(2));
        awaits("?days=3&limit=100", cups);
        awaits("?days=2", "{\"items\": [], \"next\": null}");
    }

    @Test
    void saysEverythingThatIsWrongWithAQuery() {
        Reply bad = server.visitor().get(POPULAR + "?days=31&limit=0&cursor=x");
        assertThat(bad.isProblem(400, "invalid_request").wrongFields())
                .containsExactlyInAnyOrder("days", "limit", "cursor");
    }

    /** A paid order: its path. */
    private String bought(Item item, long quantity) {
        String order = member.post("/api/v1/orders", "{\"lines\": [" + item.line(quantity) + "]}")
                .hasStatus(201)
                .header("Location")
                .orElseThrow();
        member.post(order + "/payments", "{\"method\": \"POINTS\"}").hasStatus(201);
        return order;
    }

    private void awaits(String query, String expected) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!list(query).json().equals(Reply.parse(expected)) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(list(query).json()).isEqualTo(Reply.parse(expected));
    }

    private Reply list(String query) {
        return server.visitor().get(POPULAR + query).hasStatus(200);
    }
}
