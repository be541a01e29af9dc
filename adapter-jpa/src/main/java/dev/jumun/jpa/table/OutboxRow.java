package dev.jumun.jpa.table;

import dev.jumun.event.Event;
import dev.jumun.event.RecordedEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A {@link RecordedEvent} in the table {@code outbox}. */
@Entity
@Table(name = "outbox")
public final class OutboxRow {
    @Embeddable
    @SuppressWarnings("ArrayRecordComponent") // Hibernate compares the bytes, and nobody else does
    record Place(String keyKind, byte[] keyId, long number) {}

    private static final int MOST_AT_ONCE = 256;

    /** The order of their primary keys. */
    public static final Comparator<OutboxRow> IN_ORDER = Comparator.<OutboxRow, String>comparing(
                    row -> row.place.keyKind())
            .thenComparing(row -> row.place.keyId(), Arrays::compareUnsigned)
            .thenComparingLong(row -> row.place.number());

    @EmbeddedId
    Place place;

    String type;
    String body;
    Instant at;

    /** As it is written. */
    public static OutboxRow of(RecordedEvent recorded) {
        OutboxRow row = new OutboxRow();
        Event event = recorded.event();
        row.place = new Place(event.key().kind().name(), event.key().bytes(), recorded.number());
        row.type = Json.CODEC.nameOf(event);
        row.body = Json.write(event);
        row.at = Times.column(recorded.at());
        return row;
    }

    /** The events that are referred to, in that order. */
    public static List<RecordedEvent> find(Rows rows, List<EventRefs.Ref> refs) {
        List<RecordedEvent> events = new ArrayList<>(refs.size());
        for (int from = 0; from < refs.size(); from += MOST_AT_ONCE) {
            List<EventRefs.Ref> some = refs.subList(from, Math.min(from + MOST_AT_ONCE, refs.size()));
            Map<List<Object>, OutboxRow> found = new HashMap<>();
            String condition = "force index (primary) where (key_kind, key_id, number) in ((?, ?, ?)"
                    + ", (?, ?, ?)".repeat(some.size() - 1) + ")";
            rows.list(OutboxRow.class, condition, places(some))
                    .forEach(row -> found.put(place(row.place.keyKind(), row.place.keyId(), row.place.number()), row));
            some.forEach(ref ->
                    events.add(Objects.requireNonNull(found.get(place(ref.keyKind(), ref.keyId(), ref.number())))
                            .recordedEvent()));
        }
        return events;
    }

    private static Object[] places(List<EventRefs.Ref> refs) {
        return refs.stream()
                .flatMap(ref -> Stream.of(ref.keyKind(), ref.keyId(), ref.number()))
                .toArray();
    }

    /** What is equal for equal places. */
    private static List<Object> place(String keyKind, byte[] keyId, long number) {
        return List.of(keyKind, ByteBuffer.wrap(keyId), number);
    }

    /** As it was written. */
    public RecordedEvent recordedEvent() {
        return new RecordedEvent(place.number(), Json.CODEC.readEvent(type, body), at);
    }
}
