package dev.jumun.testing.mysql;

import dev.jumun.testing.server.BuildServer;
import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the server of this build, or starts it. */
final class SharedServer {
    private static final String KIND = "mysql-shared";

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
        int port = BuildServer.port(KIND, build, Mysqld::answers, () -> start(build));
        return new MySqlServer(LocalPorts.HOST, port, Mysqld.USER, Mysqld.PASSWORD);
    }

    private static BuildServer.Started start(Owner build) throws IOException {
        Path folder = Mysqld.folder(KIND, build);
        return new BuildServer.Started(
                folder, Mysqld.launch(folder, MySqlServer.Options.SMALL).port());
    }
}
