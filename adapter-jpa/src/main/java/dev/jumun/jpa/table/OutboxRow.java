package dev.jumun.jpa.table;

import dev.jumun.event.Event;
import dev.jumun.event.RecordedEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link RecordedEvent} in the table {@code outbox}. */
@Entity
@Table(name = "outbox")
public final class OutboxRow {
    @Embeddable
    @SuppressWarnings("ArrayRecordComponent") // Hibernate compares the bytes, and nobody else does
    record Place(String keyKind, byte[] keyId, long number) {}

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

    /** As it was written. */
    public RecordedEvent recordedEvent() {
        return new RecordedEvent(place.number(), Json.CODEC.readEvent(type, body), at);
    }
}
