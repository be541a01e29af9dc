package dev.jumun.benchmarks;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** One connection of a {@link RawShop} that places orders, one after the other. Its statements are prepared once. */
final class RawOrder implements Callers.Caller {
    /** How a piece is taken so that none is sold twice. */
    enum Way {
        /** B1: lock the SKU, look, then write. */
        LOCKING,
        /** B2: write if there are enough. */
        CONDITIONAL
    }

    private final RawShop shop;
    private final Connection connection;
    private final Way way;
    private final PreparedStatement lock;
    private final PreparedStatement takeLocked;
    private final PreparedStatement takeIfThere;
    private final PreparedStatement insertOrder;
    private final PreparedStatement insertLine;
    private final PreparedStatement insertEvent;

    RawOrder(RawShop shop, Connection connection, Way way) throws SQLException {
        this.shop = shop;
        this.connection = connection;
        this.way = way;
        this.lock = connection.prepareStatement("select available, price from skus where id = ? for update");
        this.takeLocked = connection.prepareStatement("update skus set available = ? where id = ?");
        this.takeIfThere = connection.prepareStatement(
                "update skus set available = available - ? where id = ? and available >= ?");
        this.insertOrder = connection.prepareStatement("insert into orders values (?, ?, ?, ?, ?, ?)");
        this.insertLine = connection.prepareStatement("insert into order_lines values (?, ?, ?, ?, ?)");
        this.insertEvent = connection.prepareStatement("insert into outbox values (?, ?, ?, ?)");
    }

    @Override
    public void call() throws SQLException {
        UUID sku = shop.anySku();
        switch (way) {
            case LOCKING -> takeLocked(sku);
            case CONDITIONAL -> takeIfThere(sku);
        }
        insertOrder(sku);
        connection.commit();
        shop.acknowledge();
    }

    private void takeLocked(UUID sku) throws SQLException {
        bind(lock, sku);
        try (ResultSet row = lock.executeQuery()) {
            if (!row.next() || row.getLong(1) < 1) {
                throw new IllegalStateException("out of stock");
            }
            update(takeLocked, row.getLong(1) - 1, sku);
        }
    }

    private void takeIfThere(UUID sku) throws SQLException {
        update(takeIfThere, 1, sku, 1);
    }

    private void insertOrder(UUID sku) throws SQLException {
        UUID order = shop.newId();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        update(insertOrder, order, shop.member(), "PENDING_PAYMENT", 100, now.plusMinutes(10), now);
        update(insertLine, order, 1, sku, 1, 100);
        update(insertEvent, shop.newId(), "OrderPlaced", event(order, sku, now), now);
    }

    /** As long as what Jumun tells the world about such an order. */
    private String event(UUID order, UUID sku, LocalDateTime now) {
        return "{\"order\":{\"key\":\"" + order + "\",\"member\":\"" + shop.member()
                + "\",\"status\":\"PENDING_PAYMENT\",\"lines\":[{\"sku\":\"" + sku
                + "\",\"name\":\"Moon jar\",\"options\":{\"size\":\"0 cm\"},\"price\":100,\"quantity\":1}],"
                + "\"pointLots\":[],\"paymentDeadline\":\"" + now.plusMinutes(10) + "Z\",\"createdAt\":\"" + now
                + "Z\"}}";
    }

    private static void update(PreparedStatement statement, Object... values) throws SQLException {
        bind(statement, values);
        if (statement.executeUpdate() != 1) {
            throw new IllegalStateException("not one row: " + statement);
        }
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
