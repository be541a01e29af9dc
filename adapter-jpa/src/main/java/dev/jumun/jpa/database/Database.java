package dev.jumun.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.jumun.jpa.DatabaseSettings;
import dev.jumun.jpa.table.RowMapping;
import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** One schema of a MySQL server: migrated, and connected to. Thread-safe. */
public final class Database implements AutoCloseable {
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final SessionFactory sessions;
    private final Map<Class<?>, RowMapping> mappings;

    private Database(HikariDataSource writers, HikariDataSource readers, SessionFactory sessions) {
        this.writers = writers;
        this.readers = readers;
        this.sessions = sessions;
        this.mappings = Rows.mappings(sessions);
    }

    /**
     * Brings the schema up to date and connects. Several processes may do so at once.
     *
     * @throws StoreUnavailable if there is no connection to be had
     */
    public static Database open(DatabaseSettings settings) {
        try {
            migrate(settings);
        } catch (FlywaySqlUnableToConnectToDbException failure) {
            throw unreachable(settings, failure);
        }
        return new Database(Pools.writers(settings), Pools.readers(settings), sessions());
    }

    private static void migrate(DatabaseSettings settings) {
        Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:dev/jumun/jpa/migration")
                .table("schema_history")
                .load()
                .migrate();
    }

    /** Without what may be secret in its parameters. */
    private static StoreUnavailable unreachable(DatabaseSettings settings, FlywayException failure) {
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return new StoreUnavailable(
                "no connection to " + settings.url().replaceFirst("\\?.*", "") + ": " + reason.getMessage());
    }

    private static SessionFactory sessions() {
        MetadataSources rows = new MetadataSources(new StandardServiceRegistryBuilder()
                .applySetting("jakarta.persistence.database-product-name", "MySQL")
                .applySetting("jakarta.persistence.database-major-version", 8)
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .applySetting("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class)
                .applySetting("hibernate.jdbc.time_zone", "UTC")
                .build());
        StateTables.rowTypes().forEach(rows::addAnnotatedClass);
        return rows.buildMetadata().buildSessionFactory();
    }

    /**
     * A connection that locks and writes, to be committed or rolled back, and closed.
     *
     * @throws SQLException if none is free or can be made in time
     */
    public Connection writer() throws SQLException {
        return writers.getConnection();
    }

    /** A session over a connection that somebody else closes. */
    public StatelessSession session(Connection connection) {
        return sessions.openStatelessSession(connection);
    }

    /** Rows over the connection of a session. */
    public Rows rows(StatelessSession session) {
        return new Rows(session, mappings);
    }

    /** Runs one query that sees the latest commits. */
    public <T> T query(Function<Rows, T> query) {
        return read(connection -> {
            try (StatelessSession session = session(connection)) {
                return query.apply(rows(session));
            }
        });
    }

    /** Runs several queries that all see the same moment, not earlier than now. */
    public <T> T snapshot(Function<Rows, T> queries) {
        return read(connection -> {
            connection.setAutoCommit(false);
            try (StatelessSession session = session(connection)) {
                return queries.apply(rows(session));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private interface Reading<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Reading twice does no harm: a connection that broke unnoticed is replaced once. */
    private <T> T read(Reading<T> reading) {
        try {
            return once(reading);
        } catch (SQLException | RuntimeException failure) {
            if (!Failure.of(failure).isConnectionLost()) {
                throw Failure.of(failure).toCaller();
            }
        }
        try {
            return once(reading);
        } catch (SQLException | RuntimeException failure) {
            throw Failure.of(failure).toCaller();
        }
    }

    private <T> T once(Reading<T> reading) throws SQLException {
        try (Connection connection = readers.getConnection()) {
            return reading.with(connection);
        }
    }

    @Override
    public void close() {
        sessions.close();
        readers.close();
        writers.close();
    }
}
