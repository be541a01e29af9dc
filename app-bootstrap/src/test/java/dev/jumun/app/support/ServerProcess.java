package dev.jumun.app.support;

import dev.jumun.app.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The server as its own process, and what it says. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader console;

    private ServerProcess(Process process) {
        this.process = process;
        this.console = process.inputReader();
    }

    public static ServerProcess start(Map<String, String> settings, String... arguments) throws IOException {
        return start(Main.class, settings, arguments);
    }

    /** Another program of the tests. */
    public static ServerProcess start(Class<?> main, Map<String, String> settings, String... arguments)
            throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        Arrays.stream(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JUMUN_"));
        builder.environment().putAll(settings);
        return new ServerProcess(builder.start());
    }

    /** What it says up to a line that begins with one of these. */
    public List<String> linesUpTo(String... last) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            lines.add(line);
            if (Arrays.stream(last).anyMatch(line::startsWith)) {
                return lines;
            }
        }
        throw new AssertionError("the process ended with: " + lines);
    }

    /** What it says from now on is of no interest, and must not fill up the pipe. */
    public void ignoreTheRest() {
        Thread.ofPlatform().daemon().start(() -> console.lines().forEach(line -> {}));
    }

    /** Sends it a signal such as STOP. By the shell, whose kill is built in. */
    public void signal(String name) throws IOException, InterruptedException {
        Process kill =
                new ProcessBuilder("sh", "-c", "kill -\"$0\" \"$1\"", name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new AssertionError("the process takes no " + name);
        }
    }

    /** All that it says until it ends. */
    public String text() {
        return String.join("\n", console.lines().toList());
    }

    /** The URL in {@code Jumun listens on http://127.0.0.1:8080 (…)}. */
    public static String address(String line) {
        return line.substring(line.indexOf("http://"), line.indexOf(" ("));
    }

    public static int status(String uri) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** SIGTERM. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** SIGKILL. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
