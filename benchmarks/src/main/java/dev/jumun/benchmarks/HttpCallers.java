package dev.jumun.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;

/** Connections to one server, and what is asked over them. */
record HttpCallers(URI server, int expectedStatus, Supplier<byte[]> requests) implements Callers {
    @Override
    public Caller open() throws IOException {
        Connection connection = new Connection(server);
        return new Caller() {
            @Override
            public void call() throws IOException {
                Connection.Reply reply = connection.ask(requests.get());
                if (reply.status() != expectedStatus) {
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
