package dev.jumun.jpa.table;

import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.SinkId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "dead_letters")
final class DeadLetterRow extends StateRow {
    @Id
    UUID id;

    String sink;
    String keyKind;
    byte[] keyId;
    long firstNumber;
    long lastNumber;

    @Enumerated(EnumType.STRING)
    DeadLetterState.Status status;

    int tries;
    Instant since;
    Instant triedAt;
    Instant dueAt;
    String error;

    static DeadLetterRow of(DeadLetterState letter) {
        DeadLetterRow row = new DeadLetterRow();
        row.id = letter.key().value();
        row.sink = letter.sink().name();
        row.keyKind = letter.about().kind().name();
        row.keyId = letter.about().bytes();
        row.firstNumber = letter.first();
        row.lastNumber = letter.last();
        row.status = letter.status();
        row.tries = letter.tries();
        row.since = Times.column(letter.since());
        row.triedAt = Times.column(letter.triedAt());
        row.dueAt = Times.column(letter.dueAt());
        row.error = letter.error();
        return row;
    }

    DeadLetterState state() {
        return new DeadLetterState(
                new DeadLetterId(id),
                new SinkId(sink),
                KeyColumns.key(keyKind, keyId),
                firstNumber,
                lastNumber,
                status,
                tries,
                since,
                triedAt,
                dueAt,
                error);
    }
}
