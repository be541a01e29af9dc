package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.tck.Crowd;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Hundreds of buyers at once for 50 units of two SKUs, and then everybody changes their mind, twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("proof")
class FlashSaleIT {
    private static final long UNITS = 50;
    private static final long PRICE = 1_000;
    private static final long POINTS = 10 * PRICE;

    private record Purchase(Shopper buyer, String path) {}

    private final TestServer server = start();
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item a = keeper.sells(PRICE, UNITS);
    private final Item b = keeper.sells(PRICE, UNITS);

    TestServer start() {
        return TestServer.start(new Settings.Memory(), InstantSource.system());
    }

    int buyers() {
        return 300;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Map<String, Long> left() {
        return Map.of(a.skuId(), keeper.available(a), b.skuId(), keeper.available(b));
    }

    /** Both SKUs in either order, or one of them twice; with some of the points, all of them, or none. */
    private String cart(int number) {
        List<String> lines = switch (number % 3) {
            case 0 -> List.of(a.line(1), b.line(1));
            case 1 -> List.of(b.line(1), a.line(1));
            default -> List.of(a.line(1), a.line(1));
        };
        return "{\"lines\": [%s], \"points\": %d}".formatted(String.join(", ", lines), number / 3 % 3 * PRICE);
    }

    @Test
    void neverSellsAUnitTooManyAndGivesEachBackOnce() {
        List<Shopper> buyers = server.members(buyers());
        Crowd.rush(
                buyers.size(),
                number -> buyers.get(number)
                        .post("/api/v1/points/charges", "{\"amount\": " + POINTS + "}")
                        .hasStatus(201));
        Map<String, Long> before = holdings(buyers);
        SaleTally tally = new SaleTally(left());

        List<Purchase> purchases = rush(buyers, tally);

        assertThat(tally.oversold(left())).isEmpty();
        assertThat(tally.sold(a.skuId())).isGreaterThanOrEqualTo(UNITS - 1);
        everythingIsProved(buyers);

        payEverySecond(purchases);
        cancelAllTwice(purchases, tally);

        assertThat(tally.notBackOnce(before, holdings(buyers))).isEmpty();
        everythingIsProved(buyers);
        seesWhatIsPlanted(tally, before, purchases.getFirst().path());
    }

    private List<Purchase> rush(List<Shopper> buyers, SaleTally tally) {
        List<Reply> replies =
                Crowd.rush(buyers.size(), number -> buyers.get(number).post("/api/v1/orders", cart(number)));
        List<Purchase> purchases = new ArrayList<>();
        for (int number = 0; number < buyers.size(); number++) {
            Reply reply = replies.get(number);
            if (reply.status() == 201) {
                purchases.add(new Purchase(
                        buyers.get(number), reply.header("Location").orElseThrow()));
                for (JsonNode line : reply.json().required("lines")) {
                    tally.sold(
                            line.required("skuId").stringValue(),
                            line.required("quantity").longValue());
                }
            } else {
                reply.isProblem(409, "out_of_stock");
            }
        }
        return purchases;
    }

    private static void payEverySecond(List<Purchase> purchases) {
        for (int number = 0; number < purchases.size(); number += 2) {
            Purchase purchase = purchases.get(number);
            if (purchase.buyer().get(purchase.path()).text("status").equals("AWAITING_PAYMENT")) {
                purchase.buyer()
                        .post(purchase.path() + "/payments", "{\"method\": \"POINTS\"}")
                        .hasStatus(201);
            }
        }
    }

    private static void cancelAllTwice(List<Purchase> purchases, SaleTally tally) {
        List<Reply> replies = Crowd.rush(2 * purchases.size(), number -> {
            Purchase purchase = purchases.get(number / 2);
            return purchase.buyer().post(purchase.path() + "/cancellations", "{}");
        });
        for (int number = 0; number < replies.size(); number++) {
            Reply reply = replies.get(number);
            if (reply.status() != 201) {
                reply.isProblem(409, "already_cancelled");
            }
            tally.givenBack(purchases.get(number / 2).path(), reply.status() == 201 ? 1 : 0);
        }
    }

    /** The same tally, with a unit and a cancellation more than there were. */
    private void seesWhatIsPlanted(SaleTally tally, Map<String, Long> holdings, String order) {
        tally.sold(a.skuId(), UNITS + 1 - tally.sold(a.skuId()));
        assertThat(tally.oversold(left())).isNotEmpty();
        tally.givenBack(order, 1);
        assertThat(tally.notBackOnce(holdings, holdings)).isNotEmpty();
    }

    /** How many units there are of each SKU, and points of each buyer. */
    private Map<String, Long> holdings(List<Shopper> buyers) {
        Map<String, Long> holdings = new TreeMap<>(left());
        for (Shopper buyer : buyers) {
            holdings.put(buyer.id(), buyer.get("/api/v1/points").hasStatus(200).number("balance"));
        }
        return holdings;
    }

    private void everythingIsProved(List<Shopper> buyers) {
        keeper.proves(a, b);
        buyers.forEach(keeper::proves);
    }
}
