package dev.jumun.testing.fault;

import dev.jumun.testing.server.Wait;
import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;

/** One client's connection and the one to the server that it is forwarded to. */
final class Link {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Socket client;
    private final Socket server;
    private final Faults faults;
    private final Consumer<Link> ended;
    private final PatternSearch search = new PatternSearch();
    private volatile boolean lostBytes;
    private volatile boolean cutAtAnswer;

    Link(Socket client, Socket server, Faults faults, Consumer<Link> ended) {
        this.client = client;
        this.server = server;
        this.faults = faults;
        this.ended = ended;
    }

    void start() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> forward(client, server, this::toServer));
        Thread.ofVirtual().start(() -> forward(server, client, this::toClient));
    }

    boolean hasLostBytes() {
        return lostBytes;
    }

    /** Ends both connections with an RST, which is what closing does when told not to linger. */
    void reset() {
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException alreadyClosed) {
                // That is what was wanted.
            }
        }
        close();
    }

    private void close() {
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // That is what was wanted.
            }
        }
        ended.accept(this);
    }

    private void forward(Socket from, Socket to, Step step) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            for (int size = from.getInputStream().read(buffer);
                    size >= 0;
                    size = from.getInputStream().read(buffer)) {
                step.forward(buffer, size, to);
            }
            if (!swallowed()) {
                close();
            }
        } catch (IOException broken) {
            if (!swallowed()) {
                reset();
            }
        }
    }

    private void toServer(byte[] buffer, int size, Socket to) throws IOException {
        Wait.sleep(faults.toServer());
        if (swallowed()) {
            return;
        }
        Cut cut = faults.cut();
        int start = cut == null ? PatternSearch.NONE : search.next(cut.pattern(), buffer, size);
        if (cut == null || start == PatternSearch.NONE || !cut.take()) {
            to.getOutputStream().write(buffer, 0, size);
        } else if (cut.silent()) {
            to.getOutputStream().write(buffer, 0, cut.before() ? Math.max(0, start) : size);
            faults.blackHole(true);
            lostBytes = true;
        } else if (cut.before()) {
            to.getOutputStream().write(buffer, 0, Math.max(0, start));
            reset();
        } else {
            cutAtAnswer = true;
            to.getOutputStream().write(buffer, 0, size);
        }
    }

    private void toClient(byte[] buffer, int size, Socket to) throws IOException {
        if (cutAtAnswer) {
            reset();
            return;
        }
        Wait.sleep(faults.toClient());
        if (!swallowed()) {
            to.getOutputStream().write(buffer, 0, size);
        }
    }

    /** Whether a black hole takes what has come, be it bytes or an end. */
    private boolean swallowed() {
        boolean swallowed = faults.blackHole();
        lostBytes |= swallowed;
        return swallowed;
    }

    private interface Step {
        void forward(byte[] buffer, int size, Socket to) throws IOException;
    }
}
