package dev.jumun.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The administrator, and what they put on sale. */
public final class Shopkeeper {
    private final Shopper shopper;
    private final AtomicInteger products = new AtomicInteger();

    Shopkeeper(Shopper shopper) {
        this.shopper = shopper;
    }

    public Shopper http() {
        return shopper;
    }

    /** Puts a product with one SKU on sale. */
    public Item sells(long price, long stock) {
        Reply created = shopper.post("/api/v1/products", """
                {"name": "Teapot %d", "description": "", "categories": [],
                 "skus": [{"options": {}, "price": %d, "stock": %d}]}""".formatted(products.incrementAndGet(), price, stock))
                .hasStatus(201);
        return new Item(
                created.text("productId"), created.json().at("/skus/0/skuId").stringValue());
    }

    public long available(Item item) {
        return shopper.get(item.productPath())
                .hasStatus(200)
                .json()
                .at("/skus/0/available")
                .longValue();
    }

    /** Finds the journal in agreement with what is stated about it. */
    public void proves(Item... items) {
        for (Item item : items) {
            proves("sku", item.skuId());
        }
    }

    /** Finds the journal in agreement with what is stated about a member and all their orders. */
    public void proves(Shopper member) {
        proves("member", member.id());
        orderIds(member).forEach(order -> proves("order", order));
    }

    private void proves(String kind, String id) {
        Reply proof = shopper.get("/api/v1/admin/proofs/" + kind + "/" + id).hasStatus(200);
        assertThat(proof.json().required("holds").booleanValue())
                .as(proof.body())
                .isTrue();
    }

    private static List<String> orderIds(Shopper member) {
        List<String> ids = new ArrayList<>();
        JsonNode orders = member.get("/api/v1/orders?limit=100").hasStatus(200).json();
        orders.required("items")
                .forEach(order -> ids.add(order.required("orderId").stringValue()));
        return ids;
    }
}
