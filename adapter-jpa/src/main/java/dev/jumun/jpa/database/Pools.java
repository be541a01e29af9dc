package dev.jumun.jpa.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.jumun.jpa.DatabaseSettings;
import java.util.Map;

/**
 * The pools of connections. Waiting is bounded everywhere, and a process that falls silent in a transaction loses its
 * locks after {@value #SILENCE_SECONDS} seconds. What the URL says of the driver goes before what is said here.
 */
final class Pools {
    /** A batch, the resolver of an unknown commit, and tidying up. */
    private static final int WRITERS = 3;

    private static final int LOCK_WAIT_SECONDS = 2;
    private static final int SILENCE_SECONDS = 30;

    private static final Map<String, String> DRIVER = Map.ofEntries(
            Map.entry("connectTimeout", "2000"),
            Map.entry("socketTimeout", "10000"),
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("useServerPrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "512"),
            Map.entry("prepStmtCacheSqlLimit", "1048576"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("cacheServerConfiguration", "true"),
            Map.entry("cacheResultSetMetadata", "true"),
            Map.entry("elideSetAutoCommits", "true"),
            Map.entry("maintainTimeStats", "false"),
            Map.entry("connectionTimeZone", "UTC"),
            Map.entry("forceConnectionTimeZoneToSession", "true"),
            Map.entry(
                    "sessionVariables",
                    "innodb_lock_wait_timeout=" + LOCK_WAIT_SECONDS + ",wait_timeout=" + SILENCE_SECONDS));

    private Pools() {}

    /** Connections that lock and write, at READ COMMITTED. */
    static HikariDataSource writers(DatabaseSettings settings) {
        HikariConfig config = common(settings, "jumun-writers", WRITERS);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** Connections that read: each statement by itself, or several at one moment. */
    static HikariDataSource readers(DatabaseSettings settings) {
        HikariConfig config = common(settings, "jumun-readers", settings.readers());
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(config);
    }

    private static HikariConfig common(DatabaseSettings settings, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(1_000);
        config.setIdleTimeout(20_000);
        config.setKeepaliveTime(30_000);
        config.setMaxLifetime(30 * 60_000L);
        DRIVER.forEach((property, value) -> {
            if (!settings.url().contains(property + "=")) {
                config.addDataSourceProperty(property, value);
            }
        });
        return config;
    }
}
