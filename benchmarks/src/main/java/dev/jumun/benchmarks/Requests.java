package dev.jumun.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** HTTP requests as bytes. */
final class Requests {
    private Requests() {}

    static byte[] get(String path, Map<String, String> headers) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines(headers) + "\r\n");
    }

    static byte[] post(String path, Map<String, String> headers, String body) {
        return post(path, afterPath(headers, body));
    }

    /** What comes after the path may be made once for many paths. */
    static byte[] post(String path, byte[] afterPath) {
        byte[] start = bytes("POST " + path);
        byte[] request = Arrays.copyOf(start, start.length + afterPath.length);
        System.arraycopy(afterPath, 0, request, start.length, afterPath.length);
        return request;
    }

    static byte[] afterPath(Map<String, String> headers, String body) {
        return bytes(" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n" + lines(headers) + "\r\n" + body);
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
