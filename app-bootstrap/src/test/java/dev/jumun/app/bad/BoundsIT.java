package dev.jumun.app.bad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sums and counts at the edge of what can be counted, and one beyond. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundsIT {
    private static final long MOST = 1_000_000_000_000L;
    private static final long MOST_PIECES = 1_000_000;

    private final TestServer server = TestServer.start(new MovingClock());
    private final Shopkeeper keeper = server.shopkeeper();
    private final Shopper member = server.member();

    @AfterAll
    void stop() {
        keeper.proves(member);
        server.close();
    }

    private Reply order(Stream<String> lines) {
        return member.post("/api/v1/orders", lines.collect(Collectors.joining(", ", "{\"lines\": [", "]}")));
    }

    private Reply receive(Item item, long quantity) {
        return keeper.http().post(item.movementsPath(), "{\"type\": \"RECEIVE\", \"quantity\": " + quantity + "}");
    }

    @Test
    void aTotalThatCannotBeCountedIsRefused() {
        Item[] dear =
                Stream.generate(() -> keeper.sells(MOST, MOST_PIECES)).limit(10).toArray(Item[]::new);
        Reply refused = order(Stream.of(dear).map(item -> item.line(MOST_PIECES)));
        assertThat(refused.isProblem(400, "invalid_request").wrongFields()).containsExactly("lines");
        assertThat(dear).allSatisfy(item -> assertThat(keeper.available(item)).isEqualTo(MOST_PIECES));

        Reply countable = order(Stream.of(dear).limit(9).map(item -> item.line(MOST_PIECES)));
        assertThat(countable.hasStatus(201).number("total")).isEqualTo(9 * MOST * MOST_PIECES);
        keeper.proves(dear);
    }

    @Test
    void aLineHasAMillionPiecesAtMost() {
        Item item = keeper.sells(1, 3 * MOST_PIECES);
        assertThat(order(Stream.of(item.line(MOST_PIECES + 1)))
                        .isProblem(400, "invalid_request")
                        .wrongFields())
                .containsExactly("lines[0].quantity");
        assertThat(order(Stream.of(item.line(600_000), item.line(400_001)))
                        .isProblem(400, "invalid_request")
                        .wrongFields())
                .containsExactly("lines");
        Reply merged = order(Stream.of(item.line(600_000), item.line(400_000))).hasStatus(201);
        assertThat(merged.json().required("lines").size()).isEqualTo(1);
        assertThat(merged.json().at("/lines/0/quantity").longValue()).isEqualTo(MOST_PIECES);
    }

    @Test
    void anOrderHasAHundredLinesAtMost() {
        order(Stream.empty()).isProblem(400, "invalid_request");
        order(unknownItems(101)).isProblem(400, "invalid_request");
        order(unknownItems(100)).isProblem(409, "sku_not_found");
        Item item = keeper.sells(1, 1_000);
        assertThat(order(Stream.generate(() -> item.line(1)).limit(900))
                        .hasStatus(201)
                        .number("total"))
                .isEqualTo(900);
    }

    @Test
    void tooManyLinesAreSaidBesideWhatElseIsWrong() {
        String lines = unknownItems(101).collect(Collectors.joining(","));
        Reply reply = member.post("/api/v1/orders", "{\"lines\": [" + lines + "], \"points\": -1}");
        assertThat(reply.isProblem(400, "invalid_request").wrongFields()).containsExactlyInAnyOrder("lines", "points");
    }

    private static Stream<String> unknownItems(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Item("", UUID.randomUUID().toString()).line(1));
    }

    @Test
    void stockHasABound() {
        Item item = keeper.sells(1, MOST - 1);
        receive(item, 1).hasStatus(201);
        assertThat(receive(item, 1).isProblem(400, "invalid_request").wrongFields())
                .containsExactly("quantity");
        receive(item, MOST).isProblem(400, "invalid_request");
        receive(item, MOST + 1).isProblem(400, "invalid_request");
        assertThat(keeper.available(item)).isEqualTo(MOST);
        keeper.proves(item);
    }

    @Test
    void aWalletHasABound() {
        Shopper rich = server.member();
        String most = "{\"amount\": " + MOST + "}";
        for (int charge = 0; charge < 1_000; charge++) {
            rich.post("/api/v1/points/charges", most).hasStatus(201);
        }
        Reply beyond = rich.post("/api/v1/points/charges", "{\"amount\": 1}");
        assertThat(beyond.isProblem(400, "invalid_request").wrongFields()).containsExactly("amount");
        rich.post("/api/v1/points/charges", "{\"amount\": " + (MOST + 1) + "}").isProblem(400, "invalid_request");
        assertThat(rich.get("/api/v1/points").number("balance")).isEqualTo(1_000 * MOST);
        keeper.proves(rich);
    }

    @Test
    void pointsBeyondTheTotalAreRefused() {
        Item item = keeper.sells(10, 10);
        String order = "{\"lines\": [" + item.line(1) + "], \"points\": ";
        member.post("/api/v1/orders", order + Long.MAX_VALUE + "}").isProblem(409, "points_exceed_total");
        member.post("/api/v1/orders", order + "11}").isProblem(409, "points_exceed_total");
        server.member().post("/api/v1/orders", order + "10}").isProblem(409, "insufficient_points");
        assertThat(keeper.available(item)).isEqualTo(10);
    }

    private Reply campaign(String quantity, String percent, String endsAt) {
        return keeper.http().post("/api/v1/coupons", """
                {"name": "Winter", "totalQuantity": %s, "benefit": {"type": "PERCENT", "percent": %s},
                 "startsAt": "2026-01-01T00:00:00Z", "endsAt": "%s"}""".formatted(quantity, percent, endsAt));
    }

    @Test
    void aCampaignHasBounds() {
        String end = "2026-01-01T00:00:00.000001Z";
        keeper.provesCoupon(campaign("100000000", "100", end)
                .hasStatus(201)
                .header("Location")
                .orElseThrow());
        Reply beyond = campaign("100000001", "101", "2026-01-01T00:00:00Z");
        assertThat(beyond.isProblem(400, "invalid_request").wrongFields())
                .containsExactlyInAnyOrder("totalQuantity", "benefit.percent", "endsAt");
        assertThat(campaign("0", "0", "2026-01-01T00:00:00.0000001Z")
                        .isProblem(400, "invalid_request")
                        .wrongFields())
                .containsExactlyInAnyOrder("totalQuantity", "benefit.percent", "endsAt");
    }

    @Test
    void aPriceHasABound() {
        Item item = keeper.sells(MOST, 1);
        String path = "/api/v1/skus/" + item.skuId();
        keeper.http().patch(path, "{\"price\": " + (MOST + 1) + "}").isProblem(400, "invalid_request");
        keeper.http().patch(path, "{\"price\": 0}").hasStatus(200);
        assertThat(order(Stream.of(item.line(1))).hasStatus(201).text("status")).isEqualTo("CONFIRMED");
    }
}
