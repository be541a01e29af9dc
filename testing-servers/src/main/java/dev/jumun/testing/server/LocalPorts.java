package dev.jumun.testing.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine. Those found free are such that a server can leave and come back to: below those that the
 * kernel gives to outgoing connections, one of which would take the place of a server that is down.
 */
public final class LocalPorts {
    public static final String HOST = "127.0.0.1";

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private LocalPorts() {}

    /** Where a port of this machine is, also on a machine that prefers IPv6. */
    public static InetSocketAddress at(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static int free() throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(at(port));
                return port;
            } catch (IOException taken) {
                // On to the next one.
            }
        }
        throw new IOException("no free port from " + LOWEST + " to " + HIGHEST);
    }
}
