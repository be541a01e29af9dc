package dev.jumun.jpa.commit;

import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.OutboxRow;
import dev.jumun.jpa.table.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transaction of one batch, over a connection of its own. Closing it rolls back what was not committed. */
final class BatchTransaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchTransaction.class);

    private final byte[] id;
    private final Connection connection;
    private final StatelessSession session;
    private final Transaction transaction;
    private final Rows rows;
    private boolean isClosed;

    private BatchTransaction(byte[] id, Connection connection, Database database) {
        this.id = id;
        this.connection = connection;
        this.session = database.session(connection);
        this.transaction = session.beginTransaction();
        this.rows = database.rows(session);
    }

    /** @throws SQLException if there is no connection to be had */
    static BatchTransaction begin(Database database, byte[] id) throws SQLException {
        return new BatchTransaction(id, database.writer(), database);
    }

    byte[] id() {
        return id;
    }

    Rows rows() {
        return rows;
    }

    /** Makes it possible to find out later whether it was committed, and tells which events. All keys are held. */
    void mark(List<OutboxRow> events) throws SQLException {
        CommitResolver.mark(connection, id, events);
    }

    void commit() {
        transaction.commit();
    }

    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (connection) {
            session.close();
        } catch (SQLException | RuntimeException trouble) {
            LOG.debug("a connection was not closed well", trouble);
        }
    }
}
