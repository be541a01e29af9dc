package dev.jumun.app.support;

import dev.jumun.app.Main;
import dev.jumun.app.config.Settings;
import dev.jumun.jpa.DatabaseSettings;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Where a shop on MySQL finds its database. */
public final class MySqlShop {
    /** What the tokens of server processes are signed with. */
    public static final String TOKEN_KEYS = "test:" + Base64.getEncoder().encodeToString(new byte[32]);

    private MySqlShop() {}

    /** An empty database that lasts as long as the tests. */
    public static Settings.Store onSharedServer() {
        try {
            return new Settings.MySql(settings(MySqlServer.shared().createDatabase()));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    public static DatabaseSettings settings(MySqlDatabase database) {
        return settings(database, database.url());
    }

    /** By way of a proxy. */
    public static DatabaseSettings settings(MySqlDatabase database, FaultProxy proxy) {
        return settings(database, database.url(proxy));
    }

    private static DatabaseSettings settings(MySqlDatabase database, String url) {
        return new DatabaseSettings(url, database.user(), database.password(), DatabaseSettings.USUAL_READERS);
    }

    /**
     * A server process that listens, with the people of {@link TestServer}. It is compiled lightly, as it is started
     * often.
     *
     * @param port where, {@code 0} for anywhere
     * @return the process and its address
     */
    public static Started start(String url, MySqlDatabase database, String port) throws IOException {
        return start(url, database, port, Map.of());
    }

    /** The same, with more settings. */
    public static Started start(String url, MySqlDatabase database, String port, Map<String, String> settings)
            throws IOException {
        return start(Main.class, url, database, port, settings);
    }

    /** The same for another program of the tests. */
    public static Started start(
            Class<?> program, String url, MySqlDatabase database, String port, Map<String, String> settings)
            throws IOException {
        Map<String, String> environment = new HashMap<>(environment(url, database));
        environment.putAll(settings);
        environment.put("JUMUN_HTTP_PORT", port);
        environment.put("JUMUN_ADMIN_EMAIL", TestServer.OWNER.address());
        environment.put("JUMUN_ADMIN_PASSWORD", TestServer.PASSWORD);
        environment.put("JUMUN_POINTS_TOPUP", "open");
        environment.put("JUMUN_TOKEN_KEYS", TOKEN_KEYS);
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m");
        ServerProcess process = ServerProcess.start(program, environment);
        String address =
                ServerProcess.address(process.linesUpTo("Jumun listens on").getLast());
        process.ignoreTheRest();
        return new Started(process, address);
    }

    /** A process that listens. */
    public record Started(ServerProcess process, String address) {
        public String port() {
            return address.substring(address.lastIndexOf(':') + 1);
        }
    }

    /** As a server process is told. */
    public static Map<String, String> environment(String url, MySqlDatabase database) {
        return Map.of(
                "JUMUN_STORE",
                "mysql",
                "JUMUN_MYSQL_URL",
                url,
                "JUMUN_MYSQL_USER",
                database.user(),
                "JUMUN_MYSQL_PASSWORD",
                database.password());
    }
}
