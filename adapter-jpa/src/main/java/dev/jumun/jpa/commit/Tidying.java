package dev.jumun.jpa.commit;

import dev.jumun.jpa.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the marks of old batches. Whether a batch was committed is asked within seconds or never, and the clocks of all
 * processes agree to well within the time that a mark is kept; which events it has committed is asked until every sink
 * was told.
 */
public final class Tidying implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int AT_ONCE = 1_000;
    private static final long PERIOD_SECONDS = 60;

    private static final String DELETE = "delete from batches where position <= ? and id < ? order by position limit ";
    private static final String PASSED = "select coalesce(min(passed), 9223372036854775807) from sinks";

    private final Database database;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("jumun-tidying").factory());

    /** Tidies up now, and then every minute. */
    public Tidying(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        var unused = timer.scheduleWithFixedDelay(this::tidy, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void tidy() {
        try (Connection connection = database.writer();
                PreparedStatement delete = connection.prepareStatement(DELETE + AT_ONCE)) {
            delete.setLong(1, passed(connection));
            delete.setBytes(2, BatchIds.lowest(clock.instant().minus(KEPT)));
            int removed;
            do {
                removed = delete.executeUpdate();
                connection.commit();
            } while (removed == AT_ONCE);
        } catch (SQLException | RuntimeException trouble) {
            LOG.warn("marks of old batches are removed a minute later: {}", trouble.toString());
        }
    }

    /** Up to here every sink was told. */
    private static long passed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet passed = statement.executeQuery(PASSED)) {
            passed.next();
            return passed.getLong(1);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
