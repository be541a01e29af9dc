package dev.jumun.benchmarks;

import static dev.jumun.benchmarks.Measure.R10;
import static dev.jumun.benchmarks.Measure.R4;
import static dev.jumun.benchmarks.Measure.R7;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The server with everything in memory, beside {@link BareHttp}. */
final class InMemory {
    private static final int CONNECTIONS = 32;

    private InMemory() {}

    static void measure(Set<Measure> wanted, List<Ratio> ratios) throws IOException {
        if (wanted.contains(R4) || wanted.contains(R7)) {
            requests(wanted, ratios);
        }
        if (wanted.contains(R10)) {
            ratios.add(starts());
        }
    }

    private static void requests(Set<Measure> wanted, List<Ratio> ratios) throws IOException {
        try (Shop shop = Shop.open(Map.of())) {
            String product = Shop.fields("productId", shop.create(1)).getFirst();
            byte[] read = Requests.get("/api/v1/products/" + product, Map.of());
            int bytes = shop.ask(read).length();
            try (ServerProcess bare = ServerProcess.start(BareHttp.class, Map.of(), "" + bytes)) {
                byte[] fixed = Requests.get("/fixed", Map.of());
                byte[] echo = Requests.post("/echo", Map.of(), shop.orderBody());
                if (wanted.contains(R4)) {
                    ratios.add(compare(
                            R4, HttpCallers.always(shop.address(), read), HttpCallers.always(bare.address(), fixed)));
                }
                if (wanted.contains(R7)) {
                    ratios.add(compare(R7, shop.orders(), HttpCallers.always(bare.address(), echo)));
                }
            }
            shop.prove();
        }
    }

    private static Ratio compare(Measure measure, Callers ours, Callers baseline) {
        return Turns.measure(
                measure, new Load(CONNECTIONS, ours)::perSecond, new Load(CONNECTIONS, baseline)::perSecond);
    }

    private static Ratio starts() {
        return Turns.measureCold(
                R10,
                time -> millisToFirst200(Shop.process(Map.of()), "/health/ready"),
                time -> millisToFirst200(ServerProcess.start(BareHttp.class, Map.of(), "100"), "/fixed"));
    }

    private static double millisToFirst200(ServerProcess server, String path) {
        try (server;
                Connection connection = new Connection(server.address())) {
            if (connection.ask(Requests.get(path, Map.of())).status() != 200) {
                throw new IllegalStateException("not ready");
            }
            return server.ageNanos() / 1e6;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
