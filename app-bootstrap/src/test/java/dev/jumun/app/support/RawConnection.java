package dev.jumun.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that can say anything, or stop in the middle of it. */
public final class RawConnection implements AutoCloseable {
    private static final byte[] LOCALHOST = {127, 0, 0, 1};
    private static final int PATIENCE_MILLIS = 20_000;

    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(TestServer server) {
        try {
            Socket socket = new Socket(InetAddress.getByAddress(LOCALHOST), server.port());
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new RawConnection(socket);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Sends this, one byte per character (ISO 8859-1). */
    public RawConnection say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * Everything that the server says until it hangs up, which it does when it was asked with {@code Connection:
     * close}.
     */
    public String hear() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
    }

    /** Waits for the server to ask for the body, of a request with {@code Expect: 100-continue}. */
    public RawConnection hearContinue() {
        try {
            byte[] asked = socket.getInputStream().readNBytes(CONTINUE.length());
            if (!new String(asked, StandardCharsets.ISO_8859_1).equals(CONTINUE)) {
                throw new AssertionError("the server did not ask for the body");
            }
            return this;
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
