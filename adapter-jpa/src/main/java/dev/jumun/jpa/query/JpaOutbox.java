package dev.jumun.jpa.query;

import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.Columns;
import dev.jumun.jpa.table.OutboxRow;
import dev.jumun.store.Key;
import java.util.List;
import org.hibernate.query.NativeQuery;

/** Events as they were committed. */
public final class JpaOutbox implements Outbox {
    private static final String EVENTS =
            "select * from outbox where key_kind = ? and key_id = ? and number > ? order by number limit ?";

    private final Database database;

    /** Over this database. */
    public JpaOutbox(Database database) {
        this.database = database;
    }

    @Override
    public List<RecordedEvent> events(Key<?> key, long after, int limit) {
        return database.query(session -> {
            NativeQuery<OutboxRow> query = session.createNativeQuery(EVENTS, OutboxRow.class);
            Columns.bind(query, key.kind().name(), key.bytes(), after, limit);
            return query.list().stream().map(OutboxRow::recordedEvent).toList();
        });
    }
}
