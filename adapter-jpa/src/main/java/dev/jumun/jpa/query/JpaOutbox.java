package dev.jumun.jpa.query;

import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.OutboxRow;
import dev.jumun.store.Key;
import java.util.List;

/** Events as they were committed. */
public final class JpaOutbox implements Outbox {
    private static final String EVENTS = "where key_kind = ? and key_id = ? and number > ? order by number limit ?";

    private final Database database;

    /** Over this database. */
    public JpaOutbox(Database database) {
        this.database = database;
    }

    @Override
    public List<RecordedEvent> events(Key<?> key, long after, int limit) {
        return database
                .query(rows -> rows.list(OutboxRow.class, EVENTS, key.kind().name(), key.bytes(), after, limit))
                .stream()
                .map(OutboxRow::recordedEvent)
                .toList();
    }
}
