package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.event.Bookmark;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.stock.SkuId;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A commit that takes long comes to light after others that began later: whoever reads the outbox must not skip it. */
@Timeout(120)
class LateCommitIT {
    private static final Duration OLD = Duration.ofMinutes(1);

    /** What a batch writes that commits a second event of a SKU whose first one is alone in its batch. */
    private static final String EVENT = "insert into outbox (key_kind, key_id, number, type, body, at)"
            + " select key_kind, key_id, 2, type, body, at from outbox where key_id = ?";

    private static final String BATCH = "insert into batches (id, events)"
            + " select unhex(md5('late')), insert(events, length(events), 1, x'02') from batches"
            + " where locate(?, events) > 0";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));
    private MySqlDatabase database;
    private JpaPersistence persistence;
    private Warehouse warehouse;
    private Foreign late;
    private SkuId sku;

    @BeforeEach
    void open() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        InstantSource clock = now::get;
        persistence = JpaPersistence.open(TestDatabase.settings(database), clock);
        warehouse = new Warehouse(persistence);
        sku = delivered();
        late = Foreign.on(database);
        late.update(BATCH, sku);
        late.update(EVENT, sku);
    }

    @AfterEach
    void close() throws SQLException {
        late.close();
        persistence.close();
        database.close();
    }

    private SkuId delivered() {
        SkuId some = warehouse.sku();
        warehouse.deliver(persistence.store(), some);
        return some;
    }

    @Test
    void isReadWhenItComesToLight() throws SQLException {
        assertThat(readAround(UnaryOperator.identity(), Duration.ZERO)).containsExactly(1L, 2L);
    }

    @Test
    void isReadHoweverLongItTakes() throws SQLException {
        assertThat(readAround(UnaryOperator.identity(), OLD)).containsExactly(1L, 2L);
    }

    @Test
    void wouldBeSkippedByWhoRemembersOnlyTheHighestPosition() throws SQLException {
        assertThat(readAround(end -> new Bookmark(end.position(), List.of()), Duration.ZERO))
                .as("planted bug")
                .containsExactly(1L);
    }

    /** The numbers that are read of the SKU: before the late commit comes to light, {@code meanwhile}, and after. */
    private List<Long> readAround(UnaryOperator<Bookmark> bug, Duration meanwhile) throws SQLException {
        SkuId other = delivered();
        List<RecordedEvent> read = new ArrayList<>();
        Bookmark end = bug.apply(read(Bookmark.START, read));
        assertThat(read).anyMatch(recorded -> recorded.event().key().equals(other));
        now.updateAndGet(moment -> moment.plus(meanwhile));
        end = bug.apply(read(end, read));
        late.commit();
        read(end, read);
        return read.stream()
                .filter(recorded -> recorded.event().key().equals(sku))
                .map(RecordedEvent::number)
                .toList();
    }

    @Test
    void isNotWaitedForOnceItWasRolledBack() throws SQLException {
        delivered();
        Bookmark end = read(Bookmark.START, new ArrayList<>());
        assertThat(end.gaps()).isNotEmpty();
        late.rollback();
        assertThat(read(end, new ArrayList<>()).gaps()).isNotEmpty();
        now.updateAndGet(moment -> moment.plus(OLD));
        assertThat(read(end, new ArrayList<>()).gaps()).isEmpty();
    }

    private Bookmark read(Bookmark from, List<RecordedEvent> into) {
        Bookmark end = from;
        Outbox.Slice slice = persistence.outbox().since(end, type -> true, 1);
        while (!slice.end().equals(end)) {
            into.addAll(slice.events());
            end = slice.end();
            slice = persistence.outbox().since(end, type -> true, 1);
        }
        return end;
    }
}
