package dev.jumun.jpa.database;

import dev.jumun.store.StoreUnavailable;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/**
 * What an error of the database means for whoever caused it. Numbers as in MySQL's error reference.
 *
 * @param kind what to do about it
 * @param cause what was thrown
 */
public record Failure(Kind kind, Throwable cause) {
    /** What to do about a failure. The transaction is rolled back whole in any case. */
    public enum Kind {
        /** Somebody else was there first: run the works again. */
        CONFLICT,
        /** Somebody else has held a row for too long. */
        LOCK_WAIT,
        /** The connection is gone, or there never was one: run the works again on another. */
        CONNECTION_LOST,
        /** The database can do nothing for anyone now. */
        UNAVAILABLE,
        /** What was written breaks a rule of the schema, or the code is wrong. */
        BUG
    }

    /** After a time, or at once where nobody was to wait. */
    private static final Set<Integer> LOCK_WAITS = Set.of(1205, 3572);

    /** Deadlock, duplicate key, row changed since it was read. */
    private static final Set<Integer> CONFLICTS = Set.of(1213, 1062, 1020);

    /**
     * Disk full (1021, 1114, 3675), out of memory or connections (1037, 1038, 1040, 1041, 1203, 1226), shutting down
     * (1053, 1077, 1079), read-only (1290, 1836, 3989), killed or interrupted (1317, 3024), engine trouble (1030, 1180,
     * 1296).
     */
    private static final Set<Integer> UNAVAILABLE = Set.of(
            1021, 1114, 3675, 1037, 1038, 1040, 1041, 1203, 1226, 1053, 1077, 1079, 1290, 1836, 3989, 1317, 3024, 1030,
            1180, 1296);

    /** Reads what was thrown, by the driver, the pool or Hibernate. */
    public static Failure of(Throwable thrown) {
        return new Failure(sql(thrown).map(Failure::kind).orElse(Kind.BUG), thrown);
    }

    private static Kind kind(SQLException thrown) {
        if (LOCK_WAITS.contains(thrown.getErrorCode())) {
            return Kind.LOCK_WAIT;
        }
        if (CONFLICTS.contains(thrown.getErrorCode())) {
            return Kind.CONFLICT;
        }
        if (UNAVAILABLE.contains(thrown.getErrorCode())) {
            return Kind.UNAVAILABLE;
        }
        String state = thrown.getSQLState();
        boolean lost = (state != null && state.startsWith("08"))
                || thrown instanceof SQLRecoverableException
                || thrown instanceof SQLTransientConnectionException;
        return lost ? Kind.CONNECTION_LOST : Kind.BUG;
    }

    /** The first exception of the driver or the pool among the causes. */
    private static Optional<SQLException> sql(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** Whether another connection may do better. */
    public boolean isConnectionLost() {
        return kind == Kind.CONNECTION_LOST;
    }

    /** Whether it may be the fault of some works only, so that others can do without them. */
    public boolean isAboutSome() {
        return switch (kind) {
            case CONFLICT, LOCK_WAIT, BUG -> true;
            case CONNECTION_LOST, UNAVAILABLE -> false;
        };
    }

    /** Whether what a row says is to blame: the database answered, and nothing is wrong with the question. */
    public boolean isOfARow() {
        return sql(cause).filter(sql -> !(sql instanceof SQLDataException)).isEmpty();
    }

    /** What a caller is told: nothing happened, or, where the code is wrong, what was thrown. */
    public RuntimeException toCaller() {
        if (kind == Kind.BUG) {
            return sql(cause)
                    .<RuntimeException>map(
                            sql -> new IllegalStateException("the database refuses what was written", sql))
                    .orElseGet(() -> cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause));
        }
        return new StoreUnavailable(toString());
    }

    @Override
    public String toString() {
        return kind + ": " + sql(cause).<Throwable>map(sql -> sql).orElse(cause).getMessage();
    }
}
