package dev.jumun.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the server listens.
 *
 * @param host a name or address of this machine
 * @param port of the API, 0 for any that is free
 * @param operatorPort of what is for operators; empty for the API's port, where only callers on this machine see it
 */
public record HttpAddress(String host, int port, Optional<Integer> operatorPort) {
    private static final int ANY_PORT = 0;

    /**
     * A host that this machine can listen on, tried at a port that is free.
     *
     * @throws IllegalArgumentException if nobody knows it, or it is another machine's
     */
    public static String checkedHost(String host) {
        try {
            new ServerSocket(ANY_PORT, 1, InetAddress.getByName(host)).close();
            return host;
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("nobody knows a host " + host, unknown);
        } catch (IOException refused) {
            throw new IllegalArgumentException(
                    "must be a name or address of this machine, not " + host + " (" + refused.getMessage() + ")",
                    refused);
        }
    }
}
