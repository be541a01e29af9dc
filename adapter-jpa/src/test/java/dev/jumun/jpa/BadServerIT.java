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
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
    @Tag("proof")
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
    @Tag("proof")
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
            Set<Long> ofOthers = new HashSet<>(Set.of(id(first)));
            admin.execute("set global max_connections = 10");
            long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (warehouse.count(Told.NOTHING) == 0) {
                assertThat(System.nanoTime()).as("somebody is told in time").isLessThan(deadline);
                fill(others, ofOthers);
                for (long ofStore : connectionsBut(ofOthers, admin)) {
                    kill(ofStore, admin);
                    fill(others, ofOthers);
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            admin.execute("set global max_connections = 151");
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
        Calls.awaitRecovery(persistence, warehouse, sku, LONGEST_RECOVERY);
        assertThat(load.end(LONGEST_WAIT)).containsKeys(Told.DONE, Told.NOTHING);
    }

    /** Takes all the room there is. */
    private void fill(List<Connection> others, Set<Long> ids) {
        try {
            while (others.size() < 20) {
                Connection other = database.connect();
                others.add(other);
                ids.add(id(other));
            }
        } catch (SQLException full) {
            assertThat(full.getErrorCode()).isEqualTo(1040);
        }
    }

    private static long id(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select connection_id()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Long> connectionsBut(Set<Long> others, Statement admin) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (var rows = admin.executeQuery("select id from information_schema.processlist where db is not null")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        found.removeAll(others);
        return found;
    }

    private static void kill(long connection, Statement admin) {
        try {
            admin.execute("kill " + connection);
        } catch (SQLException gone) {
            assertThat(gone.getErrorCode()).isEqualTo(1094);
        }
    }

    @Test
    @Tag("proof")
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
