package dev.jumun.jpa.commit;

import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.EventRefs;
import dev.jumun.jpa.table.OutboxRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every transaction that writes inserts a row with an id of its own. When the connection dies around the commit, the
 * same id is inserted again over another connection: that waits for the transaction if it is still alive, and then
 * tells. A duplicate means that it was committed; an insert means that it never will be, and is taken back: kept, it would
 * look like a commit to the next try, should this one hear nothing of its own.
 */
final class CommitResolver {
    private static final String INSERT = "insert into batches (id, events) values (?, ?)";
    private static final int DUPLICATE = 1062;
    private static final int MOST_TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Database database;

    CommitResolver(Database database) {
        this.database = database;
    }

    /**
     * Makes this transaction the one of that id, which commits these events. To be called when all its keys are held:
     * whoever commits a later event of one of them then has a higher position.
     */
    static void mark(Connection connection, byte[] id, List<OutboxRow> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, id);
            insert.setBytes(2, events.isEmpty() ? null : EventRefs.bytes(events));
            insert.executeUpdate();
        }
    }

    /** Whether the transaction of that id was committed; empty if the database does not say in time. */
    Optional<Boolean> isCommitted(byte[] id) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            try (Connection connection = database.writer()) {
                mark(connection, id, List.of());
                connection.rollback();
                return Optional.of(false);
            } catch (SQLException failure) {
                if (failure.getErrorCode() == DUPLICATE) {
                    return Optional.of(true);
                }
                Pause.of(PAUSE.multipliedBy(tries));
            }
        }
        return Optional.empty();
    }
}
