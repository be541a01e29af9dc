package dev.jumun.jpa.table;

import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Fingerprint;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The id is a digest of the key, so the key itself is known only to whoever asks with it. */
@Entity
@Table(name = "attempts")
final class AttemptRow extends StateRow {
    @Id
    byte[] id;

    byte[] fingerprint;
    String receiptType;

    /** Null where an event of the same commit says the same. */
    @Nullable
    String receipt;

    @Nullable
    String eventKind;

    byte @Nullable [] eventKey;

    @Nullable
    Long eventNumber;

    static AttemptRow of(AttemptState attempt) {
        AttemptRow row = new AttemptRow();
        row.id = attempt.key().bytes();
        row.fingerprint = HexFormat.of().parseHex(attempt.fingerprint().sha256());
        row.receiptType = Json.CODEC.nameOf(attempt.receipt());
        row.receipt = Json.write(attempt.receipt());
        return row;
    }

    AttemptState state(AttemptId key) {
        return new AttemptState(
                key,
                new Fingerprint(HexFormat.of().formatHex(fingerprint)),
                Json.CODEC.readReceipt(receiptType, Objects.requireNonNull(receipt)));
    }
}
