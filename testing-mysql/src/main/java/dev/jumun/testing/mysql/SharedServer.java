package dev.jumun.testing.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the server of this build, or starts it. */
final class SharedServer {
    private static @Nullable MySqlServer known;

    private SharedServer() {}

    static synchronized MySqlServer get() {
        MySqlServer server = known;
        if (server == null) {
            String url = System.getenv(MySqlServer.URL_VARIABLE);
            server = url == null || url.isEmpty() ? ofBuild() : MySqlServer.at(url);
            known = server;
        }
        return server;
    }

    private static MySqlServer ofBuild() {
        MySqlInstallation.checkPlatform();
        try {
            return of(Owner.build());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static MySqlServer of(Owner build) throws IOException {
        return FolderLock.holding(MySqlInstallation.cache(), () -> {
            Optional<Integer> running = running(build);
            int port = running.isPresent() ? running.get() : start(build);
            return new MySqlServer(LocalPorts.HOST, port, Mysqld.USER, Mysqld.PASSWORD);
        });
    }

    private static Optional<Integer> running(Owner build) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(temporary, ServerFolder.prefix("shared", build) + "*")) {
            for (Path folder : folders) {
                Path port = folder.resolve("port");
                if (Files.exists(port) && Mysqld.answers(Integer.parseInt(Files.readString(port)))) {
                    return Optional.of(Integer.valueOf(Files.readString(port)));
                }
            }
        }
        return Optional.empty();
    }

    private static int start(Owner build) throws IOException {
        Path folder = ServerFolder.create("shared", build);
        Mysqld mysqld = Mysqld.launch(folder, MySqlServer.Options.SMALL);
        Files.writeString(folder.resolve("port"), Integer.toString(mysqld.port()));
        return mysqld.port();
    }
}
