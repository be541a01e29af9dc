package dev.jumun.testing.mysql;

import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.server.LocalPorts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database that is dropped when closed. Safe for use by many threads. */
public final class MySqlDatabase implements AutoCloseable {
    private final MySqlServer server;
    private final String name;

    MySqlDatabase(MySqlServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** The JDBC URL, without parameters. */
    public String url() {
        return url(server.host(), server.port());
    }

    /** The JDBC URL through a proxy to this database's server, without parameters. */
    public String url(FaultProxy proxy) {
        return url(LocalPorts.HOST, proxy.port());
    }

    private String url(String host, int port) {
        return "jdbc:mysql://" + host + ":" + port + "/" + name;
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /** A new connection, not through a proxy. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    @Override
    public void close() throws SQLException {
        server.execute("DROP DATABASE " + name);
    }
}
