package dev.jumun.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A system that is told events by HTTP, and answers as a test wants it to. */
final class Receiver implements AutoCloseable {
    /** A request as it came. */
    record Received(String event, String timestamp, String signature, String type, String body) {}

    /** How a request is answered. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final List<Received> taken = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Answer answer = exchange -> {};

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** Takes everything. */
    static Receiver open() {
        return open(0);
    }

    /** On this port, 0 for any. */
    static Receiver open(int port) {
        try {
            Receiver receiver =
                    new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
            receiver.answer(204);
            receiver.server.createContext("/", receiver::receive);
            receiver.server.setExecutor(receiver.threads);
            receiver.server.start();
            return receiver;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Answers with this status from now on. What is answered with 2xx is taken. */
    void answer(int status) {
        answer(exchange -> {
            if (status / 100 == 2) {
                taken.add(received(exchange));
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** Answers so from now on, and takes nothing. */
    void answer(Answer next) {
        answer = next;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer.to(exchange);
        }
    }

    private static Received received(HttpExchange exchange) throws IOException {
        return new Received(
                header(exchange, "Jumun-Event"),
                header(exchange, "Jumun-Timestamp"),
                header(exchange, "Jumun-Signature"),
                header(exchange, "Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    List<Received> taken() {
        return List.copyOf(taken);
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/events");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
