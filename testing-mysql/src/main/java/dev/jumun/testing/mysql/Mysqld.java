package dev.jumun.testing.mysql;

import dev.jumun.testing.server.Folders;
import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.Owner;
import dev.jumun.testing.server.ServerFolder;
import dev.jumun.testing.server.ServerProcess;
import dev.jumun.testing.server.Wait;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of the program mysqld in a server's folder. */
final class Mysqld {
    static final String USER = "root";
    static final String PASSWORD = "";

    /** Long, since a server that was killed reads its redo log first. */
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private static final int PORTS_TO_TRY = 3;
    private static final int LONGEST_SILENCE_MILLIS = 5_000;
    private static final int PROTOCOL_VERSION = 10;

    private final ServerProcess process;
    private final int port;

    private Mysqld(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A folder with a copy of the template, under watch. */
    static Path folder(String kind, Owner owner) throws IOException {
        MySqlInstallation installation = MySqlInstallation.get();
        Path folder = ServerFolder.create(kind, owner, installation.mysqld());
        Folders.copy(installation.template(), data(folder));
        return folder;
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    /** On a free port; another program may snatch that in the meantime, so up to three are tried. */
    static Mysqld launch(Path folder, MySqlServer.Options options) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return launch(folder, LocalPorts.free(), options);
            } catch (IllegalStateException failed) {
                if (tried == PORTS_TO_TRY
                        || !String.valueOf(failed.getMessage()).contains("port: ")) {
                    throw failed;
                }
            }
        }
    }

    /** Returns once the server answers. */
    static Mysqld launch(Path folder, int port, MySqlServer.Options options) throws IOException {
        Path log = folder.resolve("error.log");
        List<String> arguments = new ArrayList<>(List.of(
                "--datadir=" + data(folder),
                "--bind-address=" + LocalPorts.HOST,
                "--port=" + port,
                "--socket=mysqld.sock",
                "--pid-file=mysqld.pid",
                "--log-error=" + log,
                "--tls-version=",
                "--skip-name-resolve",
                "--innodb-buffer-pool-size=" + options.bufferPoolMegabytes() + "M",
                "--innodb-redo-log-capacity=" + options.redoLogMegabytes() + "M",
                // Writes no pages back when it stops: the next start recovers them from the redo log, as after a crash.
                "--innodb-fast-shutdown=2"));
        ServerProcess process = MySqlInstallation.get().run(data(folder), log, arguments);
        Mysqld mysqld = new Mysqld(process, port);
        boolean settled =
                Wait.until(LONGEST_START, () -> !process.isAlive() || (mysqld.holdsItsPort(folder) && answers(port)));
        if (!settled || !process.isAlive()) {
            process.kill();
            throw MySqlInstallation.failure(log);
        }
        return mysqld;
    }

    /** mysqld writes its process id once it has bound its port; before that, another server might answer there. */
    private boolean holdsItsPort(Path folder) {
        try {
            return Files.readString(data(folder).resolve("mysqld.pid")).strip().equals(Long.toString(process.pid()));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether a MySQL server greets who connects to a port. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(LocalPorts.at(port), LONGEST_SILENCE_MILLIS);
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            InputStream in = socket.getInputStream();
            byte[] greeting = in.readNBytes(5);
            return greeting.length == 5 && greeting[4] == PROTOCOL_VERSION;
        } catch (IOException silent) {
            return false;
        }
    }

    int port() {
        return port;
    }

    ServerProcess process() {
        return process;
    }
}
