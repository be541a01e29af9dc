package dev.jumun.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server in a process of its own, with the flags of this one: both sides of a ratio have the same. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final URI address;
    private final long startNanos;

    private ServerProcess(Process process, URI address, long startNanos) {
        this.process = process;
        this.address = address;
        this.startNanos = startNanos;
    }

    /** Starts {@code main} and waits until it says where it listens. */
    static ServerProcess start(Class<?> main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        try {
            Process process = builder.start();
            URI address = address(process.inputReader());
            Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(ServerProcess::hear));
            return new ServerProcess(process, address, start);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a server complains about may be why a figure is bad. */
    private static void hear(String line) {
        if (line.contains("WARN") || line.contains("ERROR")) {
            System.out.println("  the server: " + line);
        }
    }

    private static URI address(BufferedReader console) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            said.append(line).append('\n');
            int url = line.indexOf("listens on http://");
            if (url >= 0) {
                return URI.create(line.substring(url + "listens on ".length(), line.indexOf(" (", url)));
            }
        }
        throw new IllegalStateException("the server ended with: " + said);
    }

    URI address() {
        return address;
    }

    /** How long ago the process was started. */
    long ageNanos() {
        return System.nanoTime() - startNanos;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
