package dev.jumun.testing.fault;

import dev.jumun.testing.server.LocalPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Forwards TCP connections from a port of its own on 127.0.0.1 to a server, and makes faults on the way. Without a fault
 * set it only forwards. Each fault counts for connections that exist and for new ones, and faults add up, until
 * {@link #heal}. Safe for use by many threads.
 */
public final class FaultProxy implements AutoCloseable {
    private static final int LONGEST_CONNECT_MILLIS = 10_000;

    private final InetSocketAddress target;
    private final int port;
    private final Faults faults = new Faults();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private @Nullable Listener listener;
    private volatile boolean closed;

    private FaultProxy(InetSocketAddress target) throws IOException {
        this.target = target;
        this.port = LocalPorts.free();
        listen();
    }

    /** Forwards to a port of this machine. */
    public static FaultProxy to(int port) {
        return to(LocalPorts.at(port));
    }

    public static FaultProxy to(InetSocketAddress target) {
        try {
            return new FaultProxy(target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Holds back every piece of bytes for so long, on its way to the server and on its way back. */
    public void latency(Duration toServer, Duration toClient) {
        faults.latency(toServer, toClient);
    }

    /**
     * Swallows all bytes in both directions, and that one end has closed. Connections stay open, new ones are accepted
     * and hear nothing. A connection that has lost something is reset by {@link #heal}.
     */
    public void blackHole() {
        faults.blackHole(true);
    }

    /** Resets, once, all connections that exist: both ends get an RST. */
    public void resetConnections() {
        links.forEach(Link::reset);
    }

    /** Refuses new connections. Those that exist go on. */
    public synchronized void refuse() {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    /** As {@link #cutBefore(byte[], int)}, once. */
    public void cutBefore(byte[] pattern) {
        cutBefore(pattern, 1);
    }

    /**
     * The next times that a client sends the pattern, its connection is reset instead, at both ends: the server never
     * gets it. Takes the place of an earlier cut.
     */
    public void cutBefore(byte[] pattern, int times) {
        faults.cut(new Cut(pattern, true, false, times));
    }

    /** As {@link #cutAfter(byte[], int)}, once. */
    public void cutAfter(byte[] pattern) {
        cutAfter(pattern, 1);
    }

    /**
     * The next times that a client sends the pattern, its connection is reset, at both ends, once the server has
     * answered: the server has done it, the client does not know. Takes the place of an earlier cut.
     */
    public void cutAfter(byte[] pattern, int times) {
        faults.cut(new Cut(pattern, false, false, times));
    }

    /**
     * The next time that a client sends the pattern, a {@linkplain #blackHole black hole} takes it and all that follows.
     * Takes the place of a cut.
     */
    public void blackHoleBefore(byte[] pattern) {
        faults.cut(new Cut(pattern, true, true, 1));
    }

    /**
     * The next time that a client sends the pattern, the server gets it, and then a {@linkplain #blackHole black hole}
     * takes its answer and all that follows. Takes the place of a cut.
     */
    public void blackHoleAfter(byte[] pattern) {
        faults.cut(new Cut(pattern, false, true, 1));
    }

    /** How many of the cuts asked for last are still to come; 0 tells that the fault has happened. */
    public int cutsLeft() {
        return faults.cutsLeft();
    }

    /** Undoes all faults. Connections from which the black hole swallowed something are reset. */
    public synchronized void heal() {
        faults.heal();
        links.stream().filter(Link::hasLostBytes).forEach(Link::reset);
        if (listener == null && !closed) {
            try {
                listen();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Stops listening and resets all connections. */
    @Override
    public void close() {
        closed = true;
        refuse();
        resetConnections();
    }

    private synchronized void listen() throws IOException {
        listener = new Listener(port, this::connect);
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        Link link = new Link(client, server, faults, links::remove);
        links.add(link);
        try {
            server.connect(target, LONGEST_CONNECT_MILLIS);
            link.start();
        } catch (IOException unreachable) {
            link.reset();
        }
        if (closed) {
            link.reset();
        }
    }
}
