package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.event.Bookmark;
import dev.jumun.event.SinkId;
import dev.jumun.event.SinkState;
import dev.jumun.store.Footprint;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which rows of {@code batches} a server removes when it starts. */
@Timeout(60)
@Tag("proof")
class TidyingIT {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final String COUNT = "select count(*) from batches where events is not null";

    private MySqlDatabase database;

    @BeforeEach
    void create() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        try (JpaPersistence persistence = open(NOW)) {
            Warehouse warehouse = new Warehouse(persistence);
            warehouse.deliver(persistence.store(), warehouse.sku());
        }
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void removesOldOnesThatNobodyIsToldOf() throws Exception {
        assertThat(leftAfter(Duration.ofMinutes(30))).isPositive();
        assertThat(leftAfter(Duration.ofHours(2))).isZero();
    }

    @Test
    void keepsThoseThatASinkWasNotToldOf() throws Exception {
        told("slow", Bookmark.START);
        told("quick", new Bookmark(1_000, List.of()));
        assertThat(leftAfter(Duration.ofHours(2))).isPositive();
        told("slow", new Bookmark(1_000, List.of()));
        assertThat(leftAfter(Duration.ofHours(2))).isZero();
    }

    @Test
    void keepsThoseThatMayComeToLightInAGap() throws Exception {
        told("slow", new Bookmark(1_000, List.of(new Bookmark.Gap(1, 900, NOW))));
        assertThat(leftAfter(Duration.ofHours(2))).isPositive();
    }

    private void told(String sink, Bookmark told) {
        try (JpaPersistence persistence = open(NOW)) {
            SinkState state = new SinkState(new SinkId(sink), Optional.empty(), 1, told);
            persistence.store().commit(Footprint.of(state.key()), tx -> {
                tx.put(state);
                return true;
            });
        }
    }

    private JpaPersistence open(Instant now) {
        InstantSource clock = InstantSource.fixed(now);
        return JpaPersistence.open(TestDatabase.settings(database), clock);
    }

    private long leftAfter(Duration pause) throws Exception {
        JpaPersistence later = open(NOW.plus(pause));
        try (Foreign foreign = Foreign.on(database)) {
            TimeUnit.SECONDS.sleep(2);
            return foreign.number(COUNT);
        } finally {
            later.close();
        }
    }
}
