package dev.jumun.testing.redis;

import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.ServerProcess;
import dev.jumun.testing.server.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the program redis-server. It keeps nothing on disk, so that a killed server comes back empty.
 *
 * @param options more lines of its configuration; those of sentinels make it one
 */
record RedisRun(ServerProcess process, Path folder, int port, List<String> options) {
    private static final Duration LONGEST_START = Duration.ofSeconds(20);
    private static final int PORTS_TO_TRY = 3;

    /** On a free port; another program may snatch that in the meantime, so up to three are tried. */
    static RedisRun launch(Path folder, List<String> options) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return launch(folder, LocalPorts.free(), options);
            } catch (IllegalStateException failed) {
                if (tried == PORTS_TO_TRY) {
                    throw failed;
                }
            }
        }
    }

    /**
     * Returns once the server answers.
     *
     * @param folder that it runs in, within a server folder
     */
    static RedisRun launch(Path folder, int port, List<String> options) throws IOException {
        Path log = Files.createDirectories(folder).resolve("redis.log");
        Path configuration = folder.resolve("redis.conf");
        Files.write(configuration, lines(port, options));
        List<String> command = new ArrayList<>(List.of(RedisProgram.get().toString(), configuration.toString()));
        if (options.stream().anyMatch(option -> option.startsWith("sentinel "))) {
            command.add("--sentinel");
        }
        ServerProcess process = ServerProcess.run(folder, log, command);
        boolean settled = Wait.until(LONGEST_START, () -> !process.isAlive() || isItself(process, port));
        if (!settled || !process.isAlive()) {
            process.kill();
            throw new IllegalStateException("Redis did not start, see " + log + ": " + Files.readString(log));
        }
        return new RedisRun(process, folder, port, options);
    }

    private static List<String> lines(int port, List<String> options) {
        List<String> lines = new ArrayList<>(
                List.of("bind " + LocalPorts.HOST, "port " + port, "save \"\"", "enable-debug-command yes"));
        lines.addAll(options);
        return lines;
    }

    /** On the same port. */
    RedisRun again() throws IOException {
        return launch(folder, port, options);
    }

    /** Another server might answer at the port that this one did not get. */
    private static boolean isItself(ServerProcess process, int port) {
        try {
            return RedisCommands.send(port, "INFO", "server").contains("process_id:" + process.pid() + "\r");
        } catch (IOException notYet) {
            return false;
        }
    }
}
