package dev.jumun.testing.fault;

import dev.jumun.testing.server.LocalPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Accepts connections on a port of 127.0.0.1, each on a thread of its own. */
final class Listener implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket();
    private final Thread acceptor;

    Listener(int port, Consumer<Socket> onConnect) throws IOException {
        socket.bind(LocalPorts.at(port));
        acceptor = Thread.ofVirtual().name("fault-proxy-" + port).start(() -> acceptAll(onConnect));
    }

    private void acceptAll(Consumer<Socket> onConnect) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> onConnect.accept(client));
            } catch (IOException failed) {
                closeSocket();
            }
        }
    }

    /** Listens no more. A closed socket goes on listening until nobody is in the middle of accepting from it. */
    @Override
    public void close() {
        closeSocket();
        try {
            acceptor.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
