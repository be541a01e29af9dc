package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Places, pays and cancels at random. What is not answered is asked again, with the same key, until it is. */
final class Customer {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Shopper shopper;
    private final List<Item> items;
    private final Ledger ledger;
    private final Random random;
    private final List<String> open = new ArrayList<>();
    private int repeats;

    Customer(Shopper shopper, List<Item> items, Ledger ledger, long seed) {
        this.shopper = shopper;
        this.items = items;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    /** How often something was asked again. */
    int repeats() {
        return repeats;
    }

    void charge(long points) {
        assertThat(insist("/api/v1/points/charges", "{\"amount\": " + points + "}")
                        .status())
                .isEqualTo(201);
        ledger.charged(shopper.id(), points);
    }

    /** Does one thing. */
    void act() {
        if (open.isEmpty() || random.nextInt(3) == 0) {
            place();
        } else {
            String order = open.remove(random.nextInt(open.size()));
            if (random.nextBoolean()) {
                pay(order);
            } else {
                cancel(order);
            }
        }
        pause(random.nextInt(20));
    }

    /** Asks once for one piece of each: whether it was sold. A refusal for lack of time must be an honest one. */
    boolean triesToPlace() {
        Reply reply = shopper.post("/api/v1/orders", cart(items.getFirst(), 1, items.getLast(), 0));
        if (reply.status() == 201) {
            know(reply, items.getFirst(), 1, items.getLast(), 0);
            return true;
        }
        assertThat(reply.status()).as("%s", reply).isIn(503, 409);
        assertThat(reply.text("code")).as("%s", reply).isIn("unavailable", "overloaded", "out_of_stock");
        return false;
    }

    private void place() {
        int first = random.nextInt(items.size());
        Item other = items.get((first + 1) % items.size());
        long pieces = random.nextLong(1, 4);
        long points = 100 * random.nextLong(3);
        Reply reply = insist("/api/v1/orders", cart(items.get(first), pieces, other, points));
        if (!is(reply, "out_of_stock", "insufficient_points")) {
            open.add(know(reply, items.get(first), pieces, other, points));
        }
    }

    private static String cart(Item first, long pieces, Item other, long points) {
        return "{\"lines\": [" + first.line(pieces) + "," + other.line(1) + "], \"points\": " + points + "}";
    }

    private String know(Reply reply, Item first, long pieces, Item other, long points) {
        String id = reply.text("orderId");
        Map<String, Long> bought = Map.of(first.skuId(), pieces, other.skuId(), 1L);
        ledger.placed(
                id, shopper.id(), new Ledger.Order(reply.text("status"), bought, reply.number("subtotal"), points));
        return id;
    }

    private void pay(String order) {
        Reply reply = insist("/api/v1/orders/" + order + "/payments", "{\"method\": \"POINTS\"}");
        if (is(reply, "insufficient_points")) {
            open.add(order);
        } else {
            ledger.paid(order);
            if (random.nextBoolean()) {
                cancel(order);
            }
        }
    }

    private void cancel(String order) {
        assertThat(is(insist("/api/v1/orders/" + order + "/cancellations", "{}")))
                .isFalse();
        ledger.cancelled(order);
    }

    /** Whether it was refused, with one of these. */
    private static boolean is(Reply reply, String... refusals) {
        if (reply.status() == 201) {
            return false;
        }
        assertThat(reply.text("code")).as("%s", reply).isIn((Object[]) refusals);
        return true;
    }

    private Reply insist(String path, String body) {
        String key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                Reply reply = shopper.post(path, key, body);
                boolean isAnswer = reply.status() != 503
                        && !(reply.status() == 409 && reply.text("code").equals("request_in_progress"));
                if (isAnswer) {
                    return reply;
                }
                assertThat(reply.header("Retry-After").isPresent() || reply.status() == 409)
                        .as("%s", reply)
                        .isTrue();
            } catch (AssertionError noAnswer) {
                if (!(noAnswer.getCause() instanceof IOException)) {
                    throw noAnswer;
                }
            }
            repeats++;
            pause(50);
        }
        throw new AssertionError("no answer to " + path + " after " + PATIENCE);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis); // people think, and nothing tells a client when to ask again but time
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
