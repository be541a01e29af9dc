package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.stock.SkuId;
import dev.jumun.tck.Crowd;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two versions on one database, as during an update, and several processes that start at once. */
@Timeout(120)
@Tag("proof")
class SideBySideIT {
    private MySqlDatabase database;

    @BeforeEach
    void create() throws SQLException {
        database = MySqlServer.shared().createDatabase();
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    private JpaPersistence open() {
        return JpaPersistence.open(TestDatabase.settings(database), InstantSource.system());
    }

    @Test
    void fourOpenAnEmptySchemaAtOnce() {
        List<JpaPersistence> four = Crowd.rush(4, number -> open());
        Warehouse warehouse = new Warehouse(four.getFirst());
        SkuId sku = warehouse.sku();
        Crowd.rush(4, number -> warehouse.deliver(four.get(number).store(), sku));
        assertThat(warehouse.count(Told.DONE)).isEqualTo(4);
        assertThat(warehouse.complaints()).isEmpty();
        four.forEach(JpaPersistence::close);
    }

    @Test
    void finishesWhatAServerBeganThatWasKilled() throws SQLException {
        open().close();
        try (Connection killed = database.connect();
                Statement statement = killed.createStatement()) {
            statement.execute("delete from schema_history");
            statement.execute("drop table batches, coupons");
        }
        try (JpaPersistence next = open()) {
            Warehouse warehouse = new Warehouse(next);
            assertThat(warehouse.deliver(next.store(), warehouse.sku())).isEqualTo(Told.DONE);
        }
    }

    @Test
    void thisVersionGoesOnWhileTheNextOneMigrates() throws InterruptedException {
        try (JpaPersistence running = open()) {
            Warehouse warehouse = new Warehouse(running);
            SkuId sku = warehouse.sku();
            Load load = new Load(warehouse, running.store(), sku);
            TimeUnit.MILLISECONDS.sleep(300);
            Crowd.rush(3, number -> number == 0 ? open() : migrateToTheNext()).forEach(SideBySideIT::close);
            TimeUnit.MILLISECONDS.sleep(500);
            try (JpaPersistence late = open()) {
                assertThat(warehouse.deliver(late.store(), sku)).isEqualTo(Told.DONE);
            }
            assertThat(load.end(Duration.ofSeconds(10))).containsOnlyKeys(Told.DONE);
        }
    }

    @Test
    void wouldNoticeAColumnThatThisVersionCannotFill() throws SQLException {
        try (JpaPersistence running = open();
                Foreign next = Foreign.on(database)) {
            Warehouse warehouse = new Warehouse(running);
            SkuId sku = warehouse.sku();
            next.update("alter table attempts add column planted bigint not null");
            assertThatThrownBy(() -> warehouse.deliver(running.store(), sku)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** What the process of the next version does first. */
    private AutoCloseable migrateToTheNext() {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:dev/jumun/jpa/migration", "classpath:dev/jumun/jpa/next")
                .table("schema_history")
                .load()
                .migrate();
        return () -> {};
    }
}
