package dev.jumun.jpa.table;

import dev.jumun.event.Bookmark;
import dev.jumun.event.SinkId;
import dev.jumun.event.SinkState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sinks")
final class SinkRow extends StateRow {
    @Id
    String name;

    @Nullable
    UUID relay;

    long beat;

    /** Of the bookmark. */
    long position;

    /** Of the bookmark. */
    String gaps;

    /** Follows from the bookmark: batches up to here are needed no more. */
    long passed;

    static SinkRow of(SinkState sink) {
        SinkRow row = new SinkRow();
        row.name = sink.key().name();
        row.relay = sink.relay().orElse(null);
        row.beat = sink.beat();
        row.position = sink.told().position();
        row.gaps = Json.write(sink.told().gaps());
        row.passed = sink.told().passed();
        return row;
    }

    SinkState state() {
        Bookmark told = new Bookmark(position, Json.list(gaps, Bookmark.Gap.class));
        return new SinkState(new SinkId(name), Optional.ofNullable(relay), beat, told);
    }
}
