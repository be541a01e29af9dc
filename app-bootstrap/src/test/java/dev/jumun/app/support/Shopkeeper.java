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

    /** Begins a campaign that takes 1,000 off any cart for a year, one for each member: its path. */
    public String offers(long quantity) {
        return offers(quantity, """
                "benefit": {"type": "AMOUNT", "amount": 1000}""");
    }

    /** Begins a campaign for a year with these further fields: its path. */
    public String offers(long quantity, String terms) {
        return shopper.post("/api/v1/coupons", """
                {"name": "Winter", "totalQuantity": %d, %s,
                 "startsAt": "2026-01-01T00:00:00Z", "endsAt": "2027-01-01T00:00:00Z"}""".formatted(quantity, terms))
                .hasStatus(201)
                .header("Location")
                .orElseThrow();
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

    /** Finds the journal in agreement with what a campaign says that it issued. */
    public void provesCoupon(String path) {
        proves("coupon", path.substring(path.lastIndexOf('/') + 1));
    }

    /** Finds the journal in agreement with what is stated about a coupon that somebody has. */
    public void provesIssued(String issuedCouponId) {
        proves("issued-coupon", issuedCouponId);
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
