package dev.jumun.jpa;

import dev.jumun.stock.SkuId;
import dev.jumun.store.UuidKey;
import dev.jumun.testing.mysql.MySqlDatabase;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody else's connection to the store's database, in a transaction. */
final class Foreign implements AutoCloseable {
    private final Connection connection;

    private Foreign(Connection connection) {
        this.connection = connection;
    }

    static Foreign on(MySqlDatabase database) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return new Foreign(connection);
    }

    /** Holds a row, waiting for it if need be. */
    void hold(SkuId sku) throws SQLException {
        update("select id from skus where id = ? for update", sku);
    }

    /** Runs one statement with the ids for its question marks. */
    void update(String sql, UuidKey<?>... keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                statement.setBytes(
                        i + 1,
                        ByteBuffer.allocate(16)
                                .putLong(keys[i].value().getMostSignificantBits())
                                .putLong(keys[i].value().getLeastSignificantBits())
                                .array());
            }
            statement.execute();
        }
    }

    /** The one number that a query tells. */
    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many deadlocks the server has seen. */
    long deadlocks() throws SQLException {
        return number("select count from information_schema.innodb_metrics where name = 'lock_deadlocks'");
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** Rolls back. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
