package dev.jumun.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Measures ratios: both sides in turns, in one run, on one machine. Prints a table and proves the data. */
public final class Bench {
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;
    private static final int STARTS = 5;

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<Ratio> ratios = new ArrayList<>();
        try (Shop shop = Shop.open();
                ServerProcess bare = ServerProcess.start(BareHttp.class, Map.of(), "" + shop.productBytes())) {
            byte[] fixed = Requests.get("/fixed", Map.of());
            byte[] echo = Requests.post("/echo", Map.of(), shop.orderBody());
            ratios.add(throughput(
                    "R4",
                    "product read, in memory / bare HTTP",
                    0.8,
                    new Load(shop.address(), CONNECTIONS, 200, always(shop.productRequest())),
                    new Load(bare.address(), CONNECTIONS, 200, always(fixed))));
            ratios.add(throughput(
                    "R7",
                    "place order on one hot SKU, in memory / bare HTTP, parse and echo",
                    0.6,
                    new Load(shop.address(), CONNECTIONS, 201, shop::nextOrder),
                    new Load(bare.address(), CONNECTIONS, 200, always(echo))));
            shop.prove();
        }
        ratios.add(starts());
        System.out.println("\n" + Ratio.HEADER);
        ratios.forEach(ratio -> System.out.println(ratio.row()));
    }

    private static Supplier<byte[]> always(byte[] request) {
        return () -> request;
    }

    private static Ratio throughput(String name, String what, double goal, Load ours, Load baseline) {
        System.out.println(name + ": " + what);
        ours.perSecond(WARM_UP);
        baseline.perSecond(WARM_UP);
        double[] our = new double[ROUNDS];
        double[] their = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            our[round] = ours.perSecond(ROUND);
            their[round] = baseline.perSecond(ROUND);
            System.out.printf("  round %d: %,.0f/s beside %,.0f/s%n", round + 1, our[round], their[round]);
        }
        return new Ratio(name, what, median(our), median(their), "/s", goal, false);
    }

    private static Ratio starts() {
        System.out.println("R10: start to first 200");
        double[] our = IntStream.range(0, STARTS)
                .mapToDouble(start -> millisToFirst200(Shop.process(), "/health/ready"))
                .toArray();
        double[] their = IntStream.range(0, STARTS)
                .mapToDouble(start -> millisToFirst200(ServerProcess.start(BareHttp.class, Map.of(), "100"), "/fixed"))
                .toArray();
        return new Ratio(
                "R10", "start to first 200, in memory / bare Javalin", median(our), median(their), "ms", 2, true);
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

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
