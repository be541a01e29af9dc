package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Lists, page by page, and products that are asked for again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {
    private final TestServer server = TestServer.start(new MovingClock());
    private final Shopkeeper keeper = server.shopkeeper();
    private final List<Item> items =
            IntStream.range(0, 7).mapToObj(number -> keeper.sells(1_000, 100)).toList();

    @AfterAll
    void stop() {
        server.close();
    }

    /** The values of {@code field} on all pages of two; every cursor can stand in a URL as it is. */
    private static List<String> leaf(Shopper reader, String path, String field) {
        List<String> values = new ArrayList<>();
        String query = "?limit=2";
        do {
            Reply page = reader.get(path + query).hasStatus(200);
            page.json()
                    .required("items")
                    .forEach(item -> values.add(item.required(field).asString()));
            assertThat(page.json().required("items").size()).isLessThanOrEqualTo(2);
            String next = page.json().required("next").asString(null);
            assertThat(next == null || next.matches("[A-Za-z0-9_-]+")).as(next).isTrue();
            query = next == null ? "" : "?limit=2&cursor=" + next;
        } while (!query.isEmpty());
        return values;
    }

    @Test
    void leafsThroughProductsNewestFirst() {
        assertThat(leaf(server.visitor(), "/api/v1/products", "productId"))
                .containsSubsequence(
                        items.reversed().stream().map(Item::productId).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void leafsThroughOnesOwnOrdersNewestFirst() {
        Shopper member = server.member();
        Shopper other = server.member();
        List<String> placed = new ArrayList<>();
        for (Item item : items) {
            String order = "{\"lines\": [" + item.line(1) + "]}";
            placed.add(member.post("/api/v1/orders", order).hasStatus(201).text("orderId"));
            other.post("/api/v1/orders", order).hasStatus(201);
        }
        assertThat(leaf(member, "/api/v1/orders", "orderId")).isEqualTo(placed.reversed());
    }

    @Test
    void leafsThroughOnesOwnCouponsNewestFirst() {
        Shopper member = server.member();
        Shopper other = server.member();
        List<String> issued = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            String coupon = keeper.offers(2);
            issued.add(member.post(coupon + "/issues", "{}").hasStatus(201).text("issuedCouponId"));
            other.post(coupon + "/issues", "{}").hasStatus(201);
        }
        assertThat(leaf(member, "/api/v1/coupons/mine", "issuedCouponId")).isEqualTo(issued.reversed());
    }

    @Test
    void leafsThroughJournals() {
        Shopper member = server.member();
        for (int amount = 1; amount <= 5; amount++) {
            member.post("/api/v1/points/charges", "{\"amount\": " + amount + "}")
                    .hasStatus(201);
        }
        assertThat(leaf(member, "/api/v1/points/entries", "amount")).containsExactly("5", "4", "3", "2", "1");
        assertThat(leaf(keeper.http(), items.getFirst().movementsPath(), "type"))
                .contains("RECEIVE");
    }

    @Test
    void listsAndShowsProductsAlike() {
        Reply list = server.visitor().get("/api/v1/products").hasStatus(200);
        for (JsonNode product : list.json().required("items")) {
            String path = "/api/v1/products/" + product.required("productId").asString();
            assertThat(server.visitor().get(path).json()).isEqualTo(product);
        }
    }

    @Test
    void showsAProductAsItWasMade() {
        Reply made = keeper.http().post("/api/v1/products", """
                {"name": "Kettle", "description": "Boils.", "categories": ["kitchen", "tea"],
                 "imageUrl": "https://example.com/kettle.png", "saleStartsAt": "2026-01-01T00:00:00Z",
                 "saleEndsAt": "2027-01-01T00:00:00Z", "purchaseLimit": 2,
                 "skus": [{"options": {"colour": "red", "size": "S"}, "price": 100, "stock": 1, "cap": 5},
                          {"options": {"colour": "blue"}, "price": 200, "stock": 0}]}""").hasStatus(201);
        String id = made.text("productId");
        assertThat(made.header("Location")).hasValue("/api/v1/products/" + id);
        assertThat(made.json()).isEqualTo(Reply.parse("""
                {"productId": "%s", "name": "Kettle", "description": "Boils.", "categories": ["kitchen", "tea"],
                 "imageUrl": "https://example.com/kettle.png", "purchaseLimit": 2,
                 "saleStartsAt": "2026-01-01T00:00:00Z", "saleEndsAt": "2027-01-01T00:00:00Z",
                 "skus": [{"skuId": "%s", "options": {"colour": "red", "size": "S"}, "price": 100, "available": 1, "cap": 5},
                          {"skuId": "%s", "options": {"colour": "blue"}, "price": 200, "available": 0, "cap": null}]}""".formatted(
                        id,
                        made.json().at("/skus/0/skuId").asString(),
                        made.json().at("/skus/1/skuId").asString())));
        assertThat(server.visitor().get("/api/v1/products/" + id).json()).isEqualTo(made.json());
        keeper.http()
                .patch("/api/v1/products/" + id, "{\"saleStartsAt\": \"2028-01-01T00:00:00Z\"}")
                .isProblem(400, "invalid_request");
        keeper.http()
                .patch("/api/v1/products/" + id, "{\"saleEndsAt\": \"1999-01-01T00:00:00Z\"}")
                .isProblem(400, "invalid_request");
    }

    @Test
    void saysNothingNewUntilAProductChanges() {
        Item item = items.getFirst();
        Shopper visitor = server.visitor();
        String tag = visitor.get(item.productPath()).header("ETag").orElseThrow();

        Reply same = visitor.send(visitor.request(item.productPath()).header("If-None-Match", tag));
        assertThat(same.hasStatus(304).body()).isEmpty();
        assertThat(same.header("ETag")).hasValue(tag);

        server.member()
                .post("/api/v1/orders", "{\"lines\": [" + item.line(1) + "]}")
                .hasStatus(201);
        Reply changed = visitor.send(visitor.request(item.productPath()).header("If-None-Match", tag));
        assertThat(changed.hasStatus(200).header("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
    }
}
