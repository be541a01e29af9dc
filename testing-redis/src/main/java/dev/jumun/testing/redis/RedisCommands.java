package dev.jumun.testing.redis;

import dev.jumun.testing.server.LocalPorts;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Says one thing to a Redis server of this machine, in version 2 of its protocol. */
final class RedisCommands {
    private static final int LONGEST_SILENCE_MILLIS = 5_000;

    private RedisCommands() {}

    /** The answer as text: the items of a list in lines, nothing as an empty text. */
    static String send(int port, String... words) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(LocalPorts.at(port), LONGEST_SILENCE_MILLIS);
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            socket.getOutputStream().write(request(words));
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    static boolean answers(int port) {
        try {
            return send(port, "PING").equals("PONG");
        } catch (IOException silent) {
            return false;
        }
    }

    private static byte[] request(String... words) {
        StringBuilder request = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            int bytes = word.getBytes(StandardCharsets.UTF_8).length;
            request.append("$").append(bytes).append("\r\n").append(word).append("\r\n");
        }
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String answer(InputStream in) throws IOException {
        String line = line(in);
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+', ':' -> rest;
            case '$' -> text(in, Integer.parseInt(rest));
            case '*' -> list(in, Integer.parseInt(rest));
            default -> throw new IOException("Redis says " + rest);
        };
    }

    private static String list(InputStream in, int size) throws IOException {
        StringJoiner items = new StringJoiner("\n");
        for (int item = 0; item < size; item++) {
            items.add(answer(in));
        }
        return items.toString();
    }

    private static String text(InputStream in, int size) throws IOException {
        if (size < 0) {
            return "";
        }
        byte[] text = in.readNBytes(size);
        in.skipNBytes(2);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("Redis closed the connection");
            }
            line.append((char) next);
        }
        in.skipNBytes(1);
        return line.toString();
    }
}
