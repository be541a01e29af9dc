package dev.jumun.app.support;

/** Something on sale. */
public record Item(String productId, String skuId) {
    /** A line of an order. */
    public String line(long quantity) {
        return """
                {"skuId": "%s", "quantity": %d}""".formatted(skuId, quantity);
    }

    public String productPath() {
        return "/api/v1/products/" + productId;
    }

    public String movementsPath() {
        return "/api/v1/stock/" + skuId + "/movements";
    }
}
