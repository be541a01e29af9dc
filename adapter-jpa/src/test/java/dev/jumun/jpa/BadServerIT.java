package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.stock.SkuId;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.testing.mysql.OwnMySqlServer;
import dev.jumun.value.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database server freezes, crashes or has no room for more connections, while the store stays open. */
@Timeout(180)
class BadServerIT {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(15);
    private static final int READERS = 2;

    private static OwnMySqlServer server;

    private MySqlDatabase database;
    private JpaPersistence persistence;
    private Warehouse warehouse;
    private SkuId sku;

    @BeforeAll
    static void startServer() {
        server = MySqlServer.start(MySqlServer.Options.SMALL);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void open() throws SQLException {
        database = server.createDatabase();
        persistence = JpaPersistence.open(
                new DatabaseSettings(
                        database.url() + "?socketTimeout=2000", database.user(), database.password(), READERS),
                InstantSource.system());
        warehouse = new Warehouse(persistence);
        sku = warehouse.sku();
    }

    @AfterEach
    void close() throws SQLException {
        persistence.close();
        database.close();
    }

    @Test
    void freezes() throws InterruptedException {
        Load load = load();
        server.pause();
        try {
            TimeUnit.SECONDS.sleep(3);
            Calls.assertReadsFail(persistence, sku, LONGEST_WAIT);
        } finally {
            server.resume();
        }
        Calls.awaitRecovery(persistence, warehouse, sku, LONGEST_RECOVERY);
        assertThat(load.end(LONGEST_WAIT)).containsKeys(Told.DONE, Told.NOTHING);
    }

    @Test
    void crashes() throws InterruptedException {
        Load load = load();
        server.kill();
        TimeUnit.SECONDS.sleep(2);
        Calls.assertReadsFail(persistence, sku, LONGEST_WAIT);
        server.restart();
        Calls.awaitRecovery(persistence, warehouse, sku, LONGEST_RECOVERY);
        assertThat(load.end(LONGEST_WAIT)).containsKeys(Told.DONE, Told.NOTHING);
    }

    @Test
    void hasNoRoomForMoreConnections() throws SQLException, InterruptedException {
        Load load = load();
        List<Connection> others = new ArrayList<>();
        try (Connection first = database.connect();
                var admin = first.createStatement()) {
            admin.execute("set global max_connections = 10");
            List<Long> ofStore = new ArrayList<>();
            try (var rows =
                    admin.executeQuery("select id from information_schema.processlist where id <> connection_id()"
                            + " and db is not null")) {
                while (rows.next()) {
                    ofStore.add(rows.getLong(1));
                }
            }
            fill(others);
            for (long id : ofStore) {
                admin.execute("kill " + id);
                fill(others);
            }
            TimeUnit.SECONDS.sleep(3);
            assertThat(others).hasSizeGreaterThan(3);
            admin.execute("set global max_connections = 151");
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
        Calls.awaitRecovery(persistence, warehouse, sku, LONGEST_RECOVERY);
        assertThat(load.end(LONGEST_WAIT)).containsKeys(Told.DONE, Told.NOTHING);
    }

    private void fill(List<Connection> others) {
        try {
            while (others.size() < 20) {
                others.add(database.connect());
            }
        } catch (SQLException full) {
            assertThat(full.getErrorCode()).isEqualTo(1040);
        }
    }

    @Test
    void commitsWhileAllReadersAreBusy() throws Exception {
        try (Connection other = database.connect();
                var statement = other.createStatement()) {
            statement.execute("lock tables orders write");
            List<CompletableFuture<String>> stuck = new ArrayList<>();
            for (int i = 0; i < READERS + 2; i++) {
                stuck.add(CompletableFuture.supplyAsync(this::queryOrders));
            }
            TimeUnit.MILLISECONDS.sleep(300);
            for (int i = 0; i < 20; i++) {
                long begun = System.nanoTime();
                assertThat(warehouse.deliver(persistence.store(), sku)).isEqualTo(Told.DONE);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            }
            for (CompletableFuture<String> one : stuck) {
                assertThat(one.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS))
                        .isEqualTo(StoreUnavailable.class.getSimpleName());
            }
            statement.execute("unlock tables");
        }
        assertThat(queryOrders()).isEqualTo("0");
        assertThat(warehouse.complaints()).isEmpty();
    }

    private String queryOrders() {
        try {
            return ""
                    + persistence
                            .orders()
                            .ofMember(new MemberId(Warehouse.id()), new Page.Request<OrderId>(Optional.empty(), 10))
                            .items()
                            .size();
        } catch (RuntimeException trouble) {
            return trouble.getClass().getSimpleName();
        }
    }

    private Load load() throws InterruptedException {
        Load load = new Load(warehouse, persistence.store(), sku);
        TimeUnit.MILLISECONDS.sleep(300);
        return load;
    }
}
