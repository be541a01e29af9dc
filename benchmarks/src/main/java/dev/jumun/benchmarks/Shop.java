package dev.jumun.benchmarks;

import dev.jumun.app.Main;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running Jumun with one product to sell, and an administrator who buys it as well. */
final class Shop implements AutoCloseable {
    private static final long STOCK = 1_000_000_000_000L;
    private static final String EMAIL = "owner@example.com";
    private static final String PASSWORD = UUID.randomUUID().toString();

    private final ServerProcess server;
    private final Map<String, String> signedIn;
    private final String product;
    private final String sku;
    private final AtomicLong orders = new AtomicLong();

    private Shop(ServerProcess server) throws IOException {
        this.server = server;
        String token = field(
                "accessToken",
                ask(Requests.post(
                        "/api/v1/sessions",
                        Map.of(),
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(EMAIL, PASSWORD))));
        this.signedIn = Map.of("Authorization", "Bearer " + token);
        String created = ask(Requests.post("/api/v1/products", signedIn, """
                {"name":"Moon jar","description":"One potter, one kiln.","categories":["home"],\
                "skus":[{"options":{"size":"small"},"price":100,"stock":%d}]}""".formatted(STOCK)));
        this.product = field("productId", created);
        this.sku = field("skuId", created);
    }

    static ServerProcess process() {
        return ServerProcess.start(
                Main.class,
                Map.of(
                        "JUMUN_HTTP_PORT",
                        "0",
                        "JUMUN_DEMO",
                        "false",
                        "JUMUN_ADMIN_EMAIL",
                        EMAIL,
                        "JUMUN_ADMIN_PASSWORD",
                        PASSWORD));
    }

    static Shop open() throws IOException {
        return new Shop(process());
    }

    URI address() {
        return server.address();
    }

    byte[] productRequest() {
        return Requests.get("/api/v1/products/" + product, Map.of());
    }

    int productBytes() throws IOException {
        return ask(productRequest()).length();
    }

    byte[] nextOrder() {
        Map<String, String> headers = Map.of(
                "Authorization", signedIn.get("Authorization"), "Idempotency-Key", "order-" + orders.incrementAndGet());
        return Requests.post("/api/v1/orders", headers, orderBody());
    }

    String orderBody() {
        return "{\"lines\":[{\"skuId\":\"%s\",\"quantity\":1}]}".formatted(sku);
    }

    /** @throws IllegalStateException if the shop does not hold exactly what it acknowledged */
    void prove() throws IOException {
        String proof = ask(Requests.get("/api/v1/admin/proofs/sku/" + sku, signedIn));
        String reserved = "\"account\":\"sku/reserved\",\"stated\":%d,".formatted(orders.get());
        if (!proof.contains("\"holds\":true") || !proof.contains(reserved)) {
            throw new IllegalStateException(orders.get() + " orders were acknowledged, and the shop says " + proof);
        }
    }

    private String ask(byte[] request) throws IOException {
        try (Connection connection = new Connection(server.address())) {
            return connection.ask(request).body();
        }
    }

    private static String field(String name, String json) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return value.group(1);
    }

    @Override
    public void close() {
        server.close();
    }
}
