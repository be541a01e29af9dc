package dev.jumun.benchmarks;

import dev.jumun.testing.mysql.MySqlDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Proves by plain SQL that a schema holds exactly what was acknowledged, past all code that wrote it. */
final class Books {
    /** SKUs whose counters are not the sums of the journal, or not what was received. */
    private static final String WRONG_SKUS = """
            select count(*) from skus left join (
              select owner,
                sum(case when movement = 'RECEIVE' then quantity else 0 end) received,
                sum(case 'available' when to_name then quantity when from_name then -quantity else 0 end) available,
                sum(case 'reserved' when to_name then quantity when from_name then -quantity else 0 end) reserved,
                sum(case 'committed' when to_name then quantity when from_name then -quantity else 0 end) committed
              from journal where owner_kind = 'sku' group by owner) journal on owner = id
            where owner is null
              or not (skus.available = journal.available and skus.reserved = journal.reserved
                and skus.committed = journal.committed
                and received = skus.available + skus.reserved + skus.committed)""";

    private static final String RESERVED = "select sum(reserved) from skus";
    private static final String ORDERS = "select count(*) from orders";
    private static final String ATTEMPTS = "select count(*) from attempts where receipt_type = 'PlaceOrder.Placed'";
    private static final String EVENTS = "select count(*) from outbox where type = 'OrderPlaced'";

    private Books() {}

    /**
     * Of a schema of Jumun, where each order was for one piece.
     *
     * @throws IllegalStateException if it does not hold exactly so many orders, or more was sold than received
     */
    static void prove(MySqlDatabase schema, long acknowledged) throws SQLException {
        try (Connection connection = schema.connect()) {
            prove(connection, acknowledged);
        }
        System.out.printf("  proved: %,d orders%n", acknowledged);
    }

    static void prove(Connection connection, long acknowledged) throws SQLException {
        expect(connection, WRONG_SKUS, 0);
        expect(connection, RESERVED, acknowledged);
        expect(connection, ORDERS, acknowledged);
        expect(connection, ATTEMPTS, acknowledged);
        expect(connection, EVENTS, acknowledged);
    }

    /** @throws IllegalStateException if a query does not count so many */
    static void expect(Connection connection, String query, long expected) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            if (result.getLong(1) != expected) {
                throw new IllegalStateException("not %d but %d: %s".formatted(expected, result.getLong(1), query));
            }
        }
    }
}
