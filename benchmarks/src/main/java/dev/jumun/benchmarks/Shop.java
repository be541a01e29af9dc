package dev.jumun.benchmarks;

import dev.jumun.app.Main;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A running Jumun with something to sell, and an administrator who buys it as well. */
final class Shop implements AutoCloseable {
    private static final long PLENTY = 1_000_000_000L;
    private static final int SKUS_A_PRODUCT = 100;
    private static final String EMAIL = "owner@example.com";
    private static final String PASSWORD = UUID.randomUUID().toString();

    private final ServerProcess server;
    private final Map<String, String> signedIn;
    private final List<String> skus = new ArrayList<>();
    private final AtomicLong orders = new AtomicLong();

    private Shop(ServerProcess server) throws IOException {
        this.server = server;
        String token = fields(
                        "accessToken",
                        ask(Requests.post(
                                "/api/v1/sessions",
                                Map.of(),
                                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(EMAIL, PASSWORD))))
                .getFirst();
        this.signedIn = Map.of("Authorization", "Bearer " + token);
    }

    /** A server that is told these settings beside the usual ones. */
    static ServerProcess process(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("JUMUN_HTTP_PORT", "0");
        all.put("JUMUN_DEMO", "false");
        all.put("JUMUN_ADMIN_EMAIL", EMAIL);
        all.put("JUMUN_ADMIN_PASSWORD", PASSWORD);
        // No order expires while it is counted.
        all.put("JUMUN_PAYMENT_DEADLINE", "P1D");
        return ServerProcess.start(Main.class, all);
    }

    /** A shop without products. */
    static Shop open(Map<String, String> settings) throws IOException {
        return new Shop(process(settings));
    }

    URI address() {
        return server.address();
    }

    /** Creates products with so many SKUs in all, of which there is plenty: the reply to the last. */
    String create(int count) throws IOException {
        return create(count, PLENTY);
    }

    /** Creates one of which there is one piece, and orders it. */
    void createSoldOut() throws IOException {
        create(1, 1);
        ask(nextOrder());
    }

    private String create(int count, long stock) throws IOException {
        String created = "";
        for (int left = count; left > 0; left -= SKUS_A_PRODUCT) {
            created = ask(Requests.post("/api/v1/products", signedIn, product(Math.min(left, SKUS_A_PRODUCT), stock)));
            skus.addAll(fields("skuId", created));
        }
        return created;
    }

    private static String product(int skus, long stock) {
        return IntStream.range(0, skus)
                .mapToObj(
                        size -> "{\"options\":{\"size\":\"%d cm\"},\"price\":100,\"stock\":%d}".formatted(size, stock))
                .collect(Collectors.joining(",", """
                        {"name":"Moon jar","description":"One potter, one kiln.","categories":["home"],\
                        "skus":[""", "]}"));
    }

    /** Sells SKUs that are there already. */
    void sell(List<UUID> there) {
        there.forEach(sku -> skus.add(sku.toString()));
    }

    /** Who orders one piece of any SKU. */
    Callers orders() {
        return new HttpCallers(address(), 201, this::nextOrder);
    }

    private byte[] nextOrder() {
        return order("order-" + orders.incrementAndGet());
    }

    /** Who orders what is sold out, and hears so; of a shop that sells nothing else. */
    Callers lateOrders() {
        AtomicLong asks = new AtomicLong();
        return new HttpCallers(address(), 409, () -> order("late-" + asks.incrementAndGet()));
    }

    /** Who asks for any of the orders that were acknowledged once more; of a shop with one SKU. */
    Callers repetitions() {
        long acknowledged = acknowledged();
        return new HttpCallers(
                address(),
                201,
                () -> order("order-" + (ThreadLocalRandom.current().nextLong(acknowledged) + 1)));
    }

    private byte[] order(String key) {
        Map<String, String> headers = Map.of("Authorization", signedIn.get("Authorization"), "Idempotency-Key", key);
        return Requests.post("/api/v1/orders", headers, orderBody());
    }

    String orderBody() {
        String sku = skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
        return "{\"lines\":[{\"skuId\":\"%s\",\"quantity\":1}]}".formatted(sku);
    }

    /** How many orders were acknowledged, when nobody asks: a caller who was refused would have ended the run. */
    long acknowledged() {
        return orders.get();
    }

    /** @throws IllegalStateException if the shop's only SKU is not reserved exactly as often as it was acknowledged */
    void prove() throws IOException {
        String proof = ask(Requests.get("/api/v1/admin/proofs/sku/" + skus.getFirst(), signedIn));
        String reserved = "\"account\":\"sku/reserved\",\"stated\":%d,".formatted(acknowledged());
        if (!proof.contains("\"holds\":true") || !proof.contains(reserved)) {
            throw new IllegalStateException(acknowledged() + " orders were acknowledged, and the shop says " + proof);
        }
    }

    String ask(byte[] request) throws IOException {
        try (Connection connection = new Connection(server.address())) {
            return connection.ask(request).body();
        }
    }

    /** The texts of all fields of one name, of which there must be one at least. */
    static List<String> fields(String name, String json) {
        List<String> values = Pattern.compile("\"" + name + "\":\"([^\"]+)\"")
                .matcher(json)
                .results()
                .map((MatchResult field) -> field.group(1))
                .toList();
        if (values.isEmpty()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return values;
    }

    @Override
    public void close() {
        server.close();
    }
}
