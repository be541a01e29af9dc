package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server as its own process. */
@Timeout(60)
class MainIT {
    @Test
    void servesUntilItIsToldToStopAndEndsWithZero() throws Exception {
        Process server = start(Map.of("JUMUN_HTTP_PORT", "0"));
        try (BufferedReader console = server.inputReader()) {
            List<String> lines = linesUpTo(console, "Jumun listens on");
            assertThat(lines).anyMatch(line -> line.startsWith("Demo: administrator admin@example.com, password "));
            String address = address(lines.getLast());
            assertThat(get(address + "/health/ready").statusCode()).isEqualTo(200);
            server.toHandle().destroy();
            assertThat(linesUpTo(console, "Jumun has stopped")).isNotEmpty();
            assertThat(server.waitFor()).isZero();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void refusesToStartWithASettingThatDoesNotExist() throws Exception {
        Process server = start(Map.of("JUMUN_HTTP_PROT", "80"));
        assertThat(text(server)).contains("JUMUN_HTTP_PROT: there is no such setting");
        assertThat(server.waitFor()).isEqualTo(2);
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        Process first = start(Map.of("JUMUN_HTTP_PORT", "0"));
        try (BufferedReader console = first.inputReader()) {
            String address = address(linesUpTo(console, "Jumun listens on").getLast());
            Process second = start(Map.of("JUMUN_HTTP_PORT", address.substring(address.lastIndexOf(':') + 1)));
            assertThat(text(second)).contains("Jumun cannot start");
            assertThat(second.waitFor()).isEqualTo(2);
        } finally {
            first.destroyForcibly();
        }
    }

    @Test
    void listsEverySetting() throws Exception {
        Process help = start(Map.of(), "--help");
        assertThat(text(help)).contains("JUMUN_HTTP_PORT", "JUMUN_PAYMENT_DEADLINE", "[PT10M]");
        assertThat(help.waitFor()).isZero();
    }

    /** The URL in {@code Jumun listens on http://127.0.0.1:8080 (…)}. */
    private static String address(String line) {
        return line.substring(line.indexOf("http://"), line.indexOf(" ("));
    }

    private static Process start(Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Arrays.stream(arguments))
                .toList();
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().keySet().removeIf(name -> name.startsWith("JUMUN_"));
        process.environment().putAll(settings);
        return process.start();
    }

    private static String text(Process process) throws IOException {
        try (BufferedReader console = process.inputReader()) {
            return String.join("\n", console.lines().toList());
        }
    }

    private static List<String> linesUpTo(BufferedReader console, String last) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            lines.add(line);
            if (line.startsWith(last)) {
                return lines;
            }
        }
        throw new AssertionError("the process ended with: " + lines);
    }

    private static HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
