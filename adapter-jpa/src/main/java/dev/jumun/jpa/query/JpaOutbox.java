package dev.jumun.jpa.query;

import dev.jumun.event.Bookmark;
import dev.jumun.event.Event;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.EventRefs;
import dev.jumun.jpa.table.OutboxRow;
import dev.jumun.jpa.table.Rows;
import dev.jumun.store.Key;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Events as they were committed. */
public final class JpaOutbox implements Outbox {
    private static final String EVENTS = "where key_kind = ? and key_id = ? and number > ? order by number limit ?";

    private final Database database;
    private final InstantSource clock;
    private final Gaps gaps;

    /** Over this database. */
    public JpaOutbox(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.gaps = new Gaps(database, clock);
    }

    @Override
    public List<RecordedEvent> events(Key<?> key, long after, int limit) {
        return database
                .query(rows -> rows.list(OutboxRow.class, EVENTS, key.kind().name(), key.bytes(), after, limit))
                .stream()
                .map(OutboxRow::recordedEvent)
                .toList();
    }

    /** Gaps and what follows are read at one moment: who sees a later event of a key sees the earlier one as well. */
    @Override
    public Slice since(Bookmark from, Predicate<Class<? extends Event>> wanted, int limit) {
        Slice slice = database.snapshot(rows -> slice(rows, from, wanted, limit));
        return new Slice(slice.events(), gaps.withoutDead(slice.end()));
    }

    private Slice slice(Rows rows, Bookmark from, Predicate<Class<? extends Event>> wanted, int limit) {
        List<EventRefs.Ref> refs = new ArrayList<>();
        Bookmark end = from;
        int seen = 0;
        for (CommittedBatch batch : CommittedBatch.since(rows, from, limit)) {
            if (seen < limit) {
                seen += EventRefs.read(batch.events(), wanted, refs);
                end = Gaps.filled(end, batch.position(), clock.instant());
            }
        }
        return new Slice(OutboxRow.find(rows, refs), end);
    }
}
