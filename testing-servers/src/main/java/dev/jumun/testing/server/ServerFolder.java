package dev.jumun.testing.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The temporary folder of servers that a watchdog kills, and deletes together with the folder, once the owner has ended. */
public final class ServerFolder {
    private ServerFolder() {}

    /**
     * A new folder, under watch already: what runs the program in a folder within it belongs to the owner.
     *
     * @param kind of server, such as mysql-own
     */
    public static Path create(String kind, Owner owner, Path program) throws IOException {
        Path folder = Files.createTempDirectory(prefix(kind, owner)).toRealPath();
        new ProcessBuilder(
                        "setsid",
                        "sh",
                        "-c",
                        watchdog(),
                        "server-watchdog",
                        Long.toString(owner.pid()),
                        owner.started(),
                        program.toString(),
                        folder.toString())
                .directory(Path.of("/").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return folder;
    }

    static String prefix(String kind, Owner owner) {
        return "jumun-" + kind + "-" + owner.pid() + "-" + owner.started() + "-";
    }

    private static String watchdog() throws IOException {
        try (var in = ServerFolder.class.getResourceAsStream("watchdog.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
