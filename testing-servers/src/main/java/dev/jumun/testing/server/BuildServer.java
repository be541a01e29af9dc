package dev.jumun.testing.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The one server of its kind that all tests of a build share: found, or started by the first who asks. */
public final class BuildServer {
    private BuildServer() {}

    /**
     * Where it listens.
     *
     * @param kind of server, such as mysql-shared
     * @param answers whether a server of this kind answers at a port
     */
    public static int port(String kind, Owner build, IntPredicate answers, Start start) throws IOException {
        return FolderLock.holding(Cache.folder(), () -> {
            Optional<Integer> running = running(kind, build, answers);
            return running.isPresent() ? running.get() : started(start);
        });
    }

    private static Optional<Integer> running(String kind, Owner build, IntPredicate answers) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(temporary, ServerFolder.prefix(kind, build) + "*")) {
            for (Path folder : folders) {
                Path port = folder.resolve("port");
                if (Files.exists(port) && answers.test(Integer.parseInt(Files.readString(port)))) {
                    return Optional.of(Integer.valueOf(Files.readString(port)));
                }
            }
        }
        return Optional.empty();
    }

    private static int started(Start start) throws IOException {
        Started started = start.start();
        Files.writeString(started.folder().resolve("port"), Integer.toString(started.port()));
        return started.port();
    }

    /** Starts a server in a {@link ServerFolder} of the same kind and owner. */
    public interface Start {
        Started start() throws IOException;
    }

    /** Where it lives, and where it listens. */
    public record Started(Path folder, int port) {}
}
