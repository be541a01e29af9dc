package dev.jumun.testing.mysql;

import dev.jumun.testing.fault.FaultProxy;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A MySQL 8.0 server that hands out databases. It speaks without TLS, so that a {@link FaultProxy} can read along, and
 * is as durable as MySQL is by default. Safe for use by many threads.
 */
public sealed class MySqlServer permits OwnMySqlServer {
    /**
     * Names the environment variable with a server to use in place of {@link #shared()}'s own:
     * {@code jdbc:mysql://host:port/?user=name&password=secret}, of a user who may create databases.
     */
    public static final String URL_VARIABLE = "JUMUN_TEST_MYSQL_URL";

    private static final int DEFAULT_PORT = 3306;

    /** A query packet of nine bytes: its length, number 0, COM_QUERY, no query attributes in one set, the text. */
    private static final byte[] COMMIT = "\11\0\0\0\3\0\1COMMIT".getBytes(StandardCharsets.ISO_8859_1);

    private final String host;
    private final int port;
    private final String user;
    private final String password;

    MySqlServer(String host, int port, String user, String password) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /**
     * The server that all tests of one Maven build share: the first to ask starts it, and it ends with the build. A test
     * that hurts its server {@linkplain #start starts its own}.
     *
     * @throws IllegalStateException if MySQL cannot run here; the message says what is missing
     */
    public static MySqlServer shared() {
        return SharedServer.get();
    }

    /**
     * A new server that ends with {@link OwnMySqlServer#close}, and at the latest with this JVM, even a killed one.
     *
     * @throws IllegalStateException if MySQL cannot run here; the message says what is missing
     */
    public static OwnMySqlServer start(Options options) {
        return OwnMySqlServer.create(options);
    }

    /** Reads what {@link #URL_VARIABLE} holds. */
    static MySqlServer at(String url) {
        URI uri = URI.create(url.replaceFirst("^jdbc:", ""));
        String host = uri.getHost();
        if (!url.startsWith("jdbc:mysql://") || host == null) {
            throw new IllegalArgumentException(
                    URL_VARIABLE + " is not like jdbc:mysql://host:port/?user=name&password=secret");
        }
        Map<String, String> parameters = Arrays.stream(
                        Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .collect(Collectors.toMap(
                        parameter -> parameter[0],
                        parameter -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8),
                        (first, last) -> last));
        return new MySqlServer(
                host,
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                parameters.getOrDefault("user", "root"),
                parameters.getOrDefault("password", ""));
    }

    public final String host() {
        return host;
    }

    public final int port() {
        return port;
    }

    public final String user() {
        return user;
    }

    public final String password() {
        return password;
    }

    /** What Connector/J sends for {@code commit()} to a MySQL server since 8.0.25, with whatever properties. */
    public static byte[] commitPacket() {
        return COMMIT.clone();
    }

    /** A new proxy to this server. */
    public final FaultProxy proxy() {
        try {
            return FaultProxy.to(new InetSocketAddress(InetAddress.getAllByName(host)[0], port));
        } catch (UnknownHostException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    /** A new, empty database with a random name, in utf8mb4. */
    public final MySqlDatabase createDatabase() throws SQLException {
        byte[] random = new byte[8];
        ThreadLocalRandom.current().nextBytes(random);
        String name = "jumun_" + HexFormat.of().formatHex(random);
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return new MySqlDatabase(this, name);
    }

    /** Waits neither for a lock that a test forgot nor for a server that says nothing for longer than half a minute. */
    void execute(String sql) throws SQLException {
        String url = "jdbc:mysql://" + host + ":" + port
                + "/?connectTimeout=30000&socketTimeout=30000&sessionVariables=lock_wait_timeout=20";
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How much room InnoDB gets, in megabytes. */
    public record Options(int bufferPoolMegabytes, int redoLogMegabytes) {
        /** What MySQL takes when nobody says anything, right for tests. */
        public static final Options SMALL = new Options(128, 100);

        public Options {
            if (bufferPoolMegabytes < 8 || redoLogMegabytes < 8) {
                throw new IllegalArgumentException(
                        "buffer pool and redo log need 8 MB each: " + bufferPoolMegabytes + " and " + redoLogMegabytes);
            }
        }
    }
}
