package dev.jumun.testing.redis;

import dev.jumun.testing.server.Cache;
import dev.jumun.testing.server.FolderLock;
import dev.jumun.testing.server.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The program redis-server, unpacked once for this machine. */
final class RedisProgram {
    private static final String VERSION = "7.0.15";

    private RedisProgram() {}

    static Path get() throws IOException {
        Path cache = Cache.folder().resolve("redis-" + VERSION);
        return FolderLock.holding(cache, () -> {
            Path program = cache.resolve("program");
            if (Files.notExists(program)) {
                Path partial = Folders.fresh(cache.resolve("program.partial"));
                unpack(partial.resolve("redis-server"));
                Files.move(partial, program, StandardCopyOption.ATOMIC_MOVE);
            }
            return program.resolve("redis-server");
        });
    }

    private static void unpack(Path to) throws IOException {
        try (InputStream in = RedisProgram.class.getResourceAsStream("/redis-server-" + VERSION + "-" + platform())) {
            Files.copy(in, to);
        }
        if (!to.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + to);
        }
    }

    private static String platform() {
        String processor = System.getProperty("os.arch");
        if (System.getProperty("os.name").equals("Linux") && processor.equals("amd64")) {
            return "linux-amd64";
        }
        if (System.getProperty("os.name").equals("Linux") && processor.equals("aarch64")) {
            return "linux-arm64";
        }
        throw new IllegalStateException("Redis for tests comes for Linux only: name a server of yours in "
                + TestRedis.URL_VARIABLE + " and a cluster in " + TestRedis.CLUSTER_URL_VARIABLE);
    }
}
