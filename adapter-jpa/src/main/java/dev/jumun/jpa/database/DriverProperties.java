package dev.jumun.jpa.database;

import java.util.Map;

/**
 * How Connector/J is to behave. Waiting is bounded everywhere, and a process that falls silent in a transaction loses its
 * locks after {@value #SILENCE_SECONDS} seconds.
 */
public final class DriverProperties {
    private static final int LOCK_WAIT_SECONDS = 2;
    private static final int SILENCE_SECONDS = 30;

    /**
     * Names as in the reference of Connector/J. MySQL writes out each statement with its values for itself; where backslashes
     * are no escapes that takes half as long, which is a tenth of what an order costs it.
     */
    public static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("connectTimeout", "2000"),
            Map.entry("socketTimeout", "10000"),
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
                    "innodb_lock_wait_timeout=" + LOCK_WAIT_SECONDS + ",wait_timeout=" + SILENCE_SECONDS
                            + ",auto_increment_increment=1,auto_increment_offset=1"
                            + ",sql_mode=concat(@@sql_mode,',NO_BACKSLASH_ESCAPES')"));

    private DriverProperties() {}
}
