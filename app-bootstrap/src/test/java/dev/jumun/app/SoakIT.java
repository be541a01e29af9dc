package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.tck.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Shoppers who place, pay and cancel as they like, for a while: nothing fails, and at the end everything can be given
 * back to the unit.
 */
class SoakIT {
    private static final int SHOPPERS = 16;
    private static final long PIECES = 40;
    private static final long POINTS = 100_000;

    @Test
    @Tag("proof")
    void staysWholeUnderMixedLoad() {
        try (TestServer server = TestServer.start(InstantSource.system())) {
            Shopkeeper owner = server.shopkeeper();
            List<Item> items = List.of(owner.sells(1_000, PIECES), owner.sells(700, PIECES));
            List<Shopper> shoppers = server.members(SHOPPERS);
            shoppers.forEach(shopper -> shopper.post("/api/v1/points/charges", "{\"amount\": " + POINTS + "}")
                    .hasStatus(201));
            Instant end = Instant.now().plus(Duration.ofSeconds(45));
            List<Integer> placed = Crowd.rush(
                    SHOPPERS, number -> new Day(shoppers.get(number), items, new Random(number)).shopUntil(end));
            System.out.println(
                    "soak: " + placed.stream().mapToInt(Integer::intValue).sum() + " orders placed");
            assertThat(placed).allMatch(orders -> orders > 0);
            assertEverythingIsBack(owner, items, shoppers);
        }
    }

    private static void assertEverythingIsBack(Shopkeeper owner, List<Item> items, List<Shopper> shoppers) {
        owner.proves(items.toArray(Item[]::new));
        for (Item item : items) {
            assertThat(owner.available(item)).isEqualTo(PIECES);
        }
        for (Shopper shopper : shoppers) {
            owner.proves(shopper);
            assertThat(shopper.get("/api/v1/points").number("balance")).isEqualTo(POINTS);
        }
    }

    /** What one shopper does, one thing after another. At the end they cancel whatever they still have. */
    private record Day(Shopper shopper, List<Item> items, Random random) {
        int shopUntil(Instant end) {
            List<String> orders = new ArrayList<>();
            int placed = 0;
            while (Instant.now().isBefore(end)) {
                if (orders.isEmpty() || random.nextInt(3) == 0) {
                    Reply order = expected(place());
                    if (order.status() == 201) {
                        orders.add("/api/v1/orders/" + order.text("orderId"));
                        placed++;
                    }
                } else if (random.nextBoolean()) {
                    expected(shopper.post(pick(orders) + "/payments", "{\"method\": \"POINTS\"}"));
                } else {
                    expected(shopper.post(orders.remove(random.nextInt(orders.size())) + "/cancellations", "{}"));
                }
            }
            orders.forEach(order -> shopper.post(order + "/cancellations", "{}").hasStatus(201));
            return placed;
        }

        private Reply place() {
            Item first = items.get(random.nextInt(2));
            Item second = items.get(random.nextInt(2));
            return shopper.post(
                    "/api/v1/orders",
                    "{\"lines\": [" + first.line(1 + random.nextInt(3)) + "," + second.line(1) + "], \"points\": "
                            + random.nextInt(700) + "}");
        }

        private String pick(List<String> orders) {
            return orders.get(random.nextInt(orders.size()));
        }

        private static Reply expected(Reply reply) {
            assertThat(reply.status()).as("%s", reply).isIn(201, 409);
            return reply;
        }
    }
}
