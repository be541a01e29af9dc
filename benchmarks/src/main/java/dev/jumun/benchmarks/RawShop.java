package dev.jumun.benchmarks;

import dev.jumun.core.TimeOrderedIds;
import dev.jumun.jpa.database.DriverProperties;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.value.Ids;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The baselines B1 and B2: a shop in plain JDBC, written by hand, with one transaction for each order. */
final class RawShop {
    private static final long STOCK = 1_000_000_000L;

    private static final List<String> TABLES = List.of("""
            create table skus (
              id binary(16) not null primary key,
              product_id binary(16) not null,
              name varchar(200) not null,
              price bigint not null,
              available bigint not null check (available >= 0)
            )""", """
            create table orders (
              id binary(16) not null primary key,
              member_id binary(16) not null,
              status varchar(20) not null,
              total bigint not null,
              payment_deadline datetime(6) not null,
              created_at datetime(6) not null,
              key orders_of_member (member_id, id),
              key orders_by_deadline (status, payment_deadline, id)
            )""", """
            create table order_lines (
              order_id binary(16) not null,
              line int not null,
              sku_id binary(16) not null,
              quantity bigint not null,
              price bigint not null,
              primary key (order_id, line)
            )""", """
            create table outbox (
              id binary(16) not null primary key,
              type varchar(64) not null,
              body mediumtext not null,
              at datetime(6) not null
            )""");

    private final MySqlDatabase schema;
    private final Ids ids = TimeOrderedIds.on(InstantSource.system());
    private final UUID member = newId();
    private final List<UUID> skus;
    private final AtomicLong acknowledged = new AtomicLong();

    private RawShop(MySqlDatabase schema, int skus) {
        this.schema = schema;
        this.skus = Stream.generate(this::newId).limit(skus).toList();
    }

    /** Makes the tables in an empty schema, and so many SKUs. */
    static RawShop create(MySqlDatabase schema, int skus) throws SQLException {
        RawShop shop = new RawShop(schema, skus);
        try (Connection connection = shop.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            shop.insertSkus(connection);
        }
        return shop;
    }

    private void insertSkus(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into skus values (?, ?, 'Moon jar', 100, ?)")) {
            UUID product = newId();
            for (UUID sku : skus) {
                RawOrder.bind(insert, sku, product, STOCK);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(DriverProperties.ALL);
        properties.put("user", schema.user());
        properties.put("password", schema.password());
        Connection connection = DriverManager.getConnection(MySql.url(schema), properties);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Who orders one piece of any SKU, in this way. */
    Callers orders(RawOrder.Way way) {
        return () -> new RawOrder(this, connect(), way);
    }

    UUID newId() {
        return ids.next();
    }

    UUID member() {
        return member;
    }

    UUID anySku() {
        return skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
    }

    void acknowledge() {
        acknowledged.incrementAndGet();
    }

    /** @throws IllegalStateException if the schema does not hold exactly what was acknowledged */
    void prove() throws SQLException {
        try (Connection connection = connect()) {
            prove(connection);
        }
        System.out.printf("  proved: %,d orders of the baseline%n", acknowledged.get());
    }

    void prove(Connection connection) throws SQLException {
        long orders = acknowledged.get();
        Books.expect(connection, "select sum(" + STOCK + " - available) from skus", orders);
        Books.expect(connection, "select count(*) from orders", orders);
        Books.expect(connection, "select sum(quantity) from order_lines", orders);
        Books.expect(connection, "select count(*) from outbox", orders);
    }
}
