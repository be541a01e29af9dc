package dev.jumun.testing.mysql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The temporary folder of one server, which a watchdog deletes together with the server once the owner has ended. */
final class ServerFolder {
    private ServerFolder() {}

    /** With a copy of the template, and under watch already. */
    static Path create(String kind, Owner owner) throws IOException {
        MySqlInstallation installation = MySqlInstallation.get();
        Path folder = Files.createTempDirectory(prefix(kind, owner));
        new ProcessBuilder(
                        "setsid",
                        "sh",
                        "-c",
                        watchdog(),
                        "mysql-watchdog",
                        Long.toString(owner.pid()),
                        owner.started(),
                        installation.mysqld().toString(),
                        folder.toString())
                .directory(Path.of("/").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Folders.copy(installation.template(), data(folder));
        return folder;
    }

    static String prefix(String kind, Owner owner) {
        return "jumun-mysql-" + kind + "-" + owner.pid() + "-" + owner.started() + "-";
    }

    static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static String watchdog() throws IOException {
        try (var in = ServerFolder.class.getResourceAsStream("watchdog.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
