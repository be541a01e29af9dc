package dev.jumun.jpa.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.jumun.jpa.DatabaseSettings;

/** The pools of connections. What the URL says of the driver goes before {@link DriverProperties}. */
final class Pools {
    /** A batch, the resolver of an unknown commit, and tidying up. */
    private static final int WRITERS = 3;

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
        DriverProperties.ALL.forEach((property, value) -> {
            if (!settings.url().contains(property + "=")) {
                config.addDataSourceProperty(property, value);
            }
        });
        return config;
    }
}
