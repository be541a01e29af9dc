package dev.jumun.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** So many connections to one server, each of which asks again as soon as it is answered. */
record Load(URI server, int connections, int expectedStatus, Supplier<byte[]> requests) {
    /** How many requests were answered as expected in a second. */
    double perSecond(Duration time) {
        long start = System.nanoTime();
        long answered = run(start + time.toNanos());
        return answered / ((System.nanoTime() - start) / 1e9);
    }

    private long run(long deadline) {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> askUntil(deadline)));
            }
            long answered = 0;
            for (Future<Long> count : counts) {
                answered += count.get();
            }
            return answered;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a connection failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private long askUntil(long deadline) throws IOException {
        long answered = 0;
        try (Connection connection = new Connection(server)) {
            while (System.nanoTime() < deadline) {
                Connection.Reply reply = connection.ask(requests.get());
                if (reply.status() != expectedStatus) {
                    throw new IllegalStateException("answered " + reply);
                }
                answered++;
            }
        }
        return answered;
    }
}
