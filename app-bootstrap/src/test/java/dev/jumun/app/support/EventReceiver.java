package dev.jumun.app.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A system that is told events, and remembers which, in the order in which they came. */
public final class EventReceiver implements AutoCloseable {
    private final List<String> taken = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Predicate<String> refused = event -> false;

    public EventReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String event = exchange.getRequestHeaders().getFirst("Jumun-Event");
            boolean isRefused = refused.test(event);
            if (!isRefused) {
                take(event);
            }
            exchange.sendResponseHeaders(isRefused ? 500 : 204, -1);
        }
    }

    private synchronized void take(String event) {
        taken.add(event);
    }

    /** From now on it refuses these only; their ids are {@code order/…/3}. */
    public void refuse(Predicate<String> some) {
        refused = some;
    }

    /** As a server is told of it. */
    public String setting() {
        return "receiver:" + Base64.getEncoder().encodeToString(new byte[32]) + ":http://127.0.0.1:"
                + server.getAddress().getPort() + "/events";
    }

    /** What it took, repetitions too. */
    public synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    /** The highest number of each key, where everything up to it was taken, and never before what precedes it. */
    public Map<String, Long> takenInOrder() {
        Map<String, Long> highest = new LinkedHashMap<>();
        TreeSet<String> wrong = new TreeSet<>();
        for (String event : taken()) {
            String key = event.substring(0, event.lastIndexOf('/'));
            long number = Long.parseLong(event.substring(key.length() + 1));
            long before = highest.getOrDefault(key, 0L);
            if (number > before + 1) {
                wrong.add(event + " came after " + before);
            }
            highest.merge(key, number, Math::max);
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError("not in order: " + wrong);
        }
        return highest;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
