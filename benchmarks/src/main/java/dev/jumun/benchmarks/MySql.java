package dev.jumun.benchmarks;

import dev.jumun.jpa.DatabaseSettings;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.testing.mysql.OwnMySqlServer;
import java.sql.SQLException;
import java.util.Map;

/** The one MySQL server for both sides: as durable as it is by default, with room for all data and a roomy redo log. */
final class MySql implements AutoCloseable {
    private static final MySqlServer.Options ROOM = new MySqlServer.Options(4_096, 2_048);

    private final OwnMySqlServer server = MySqlServer.start(ROOM);

    /** An empty schema, dropped when closed. */
    MySqlDatabase schema() throws SQLException {
        return server.createDatabase();
    }

    /** How both sides reach a schema: without TLS. */
    static String url(MySqlDatabase schema) {
        return schema.url() + "?sslMode=DISABLED";
    }

    /** A schema as the core is told of it. */
    static DatabaseSettings database(MySqlDatabase schema) {
        return new DatabaseSettings(url(schema), schema.user(), schema.password(), DatabaseSettings.USUAL_READERS);
    }

    /** A schema as the server is told of it. */
    static Map<String, String> settings(MySqlDatabase schema) {
        return Map.of(
                "JUMUN_STORE", "mysql",
                "JUMUN_MYSQL_URL", url(schema),
                "JUMUN_MYSQL_USER", schema.user(),
                "JUMUN_MYSQL_PASSWORD", schema.password());
    }

    @Override
    public void close() {
        server.close();
    }
}
