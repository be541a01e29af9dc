package dev.jumun.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Connections to one server, and what is asked over them. */
record HttpCallers(URI server, IntPredicate isExpected, Supplier<byte[]> requests) implements Callers {
    private static final byte[] HELLO = Requests.get("/", Map.of());

    HttpCallers(URI server, int expectedStatus, Supplier<byte[]> requests) {
        this(server, status -> status == expectedStatus, requests);
    }

    /** Who asks the same again and again. */
    static HttpCallers always(URI server, byte[] request) {
        return new HttpCallers(server, 200, () -> request);
    }

    /** Like a database's, a connection is there when the server has answered over it; where nothing is, is an answer too. */
    @Override
    public Caller open() throws IOException {
        Connection connection = new Connection(server);
        connection.ask(HELLO);
        return new Caller() {
            @Override
            public void call() throws IOException {
                Connection.Reply reply = connection.ask(requests.get());
                if (!isExpected.test(reply.status())) {
                    throw new IllegalStateException("answered " + reply);
                }
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
