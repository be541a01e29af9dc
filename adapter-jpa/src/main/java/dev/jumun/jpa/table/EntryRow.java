package dev.jumun.jpa.table;

import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.JournalRow;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A {@link JournalRow} in the table {@code journal}. */
@Entity
@Table(name = "journal")
public final class EntryRow {
    @Embeddable
    @SuppressWarnings("ArrayRecordComponent") // Hibernate compares the bytes, and nobody else does
    record Place(String ownerKind, byte[] owner, long version, int entry) {}

    @EmbeddedId
    Place place;

    @Nullable
    String fromKind;

    byte @Nullable [] fromOwner;
    String fromName;

    @Nullable
    String toKind;

    byte @Nullable [] toOwner;
    String toName;

    @Enumerated(EnumType.STRING)
    Unit unit;

    long quantity;

    @Enumerated(EnumType.STRING)
    Movement movement;

    String causeKind;
    byte[] cause;

    @Nullable
    String note;

    @Nullable
    Long fromAfter;

    @Nullable
    Long toAfter;

    Instant at;

    /** As it is written. */
    public static EntryRow of(JournalRow journal) {
        EntryRow row = new EntryRow();
        Entry entry = journal.entry();
        row.place = new Place(
                journal.owner().kind().name(),
                journal.owner().bytes(),
                journal.position().version(),
                journal.position().index());
        if (entry.from() instanceof Account.Owned from) {
            row.fromKind = from.owner().kind().name();
            row.fromOwner = from.owner().bytes();
        }
        row.fromName = entry.from().name();
        if (entry.to() instanceof Account.Owned to) {
            row.toKind = to.owner().kind().name();
            row.toOwner = to.owner().bytes();
        }
        row.toName = entry.to().name();
        row.unit = entry.from().unit();
        row.quantity = entry.quantity();
        row.movement = entry.movement();
        row.causeKind = entry.cause().kind().name();
        row.cause = entry.cause().bytes();
        row.note = entry.note().orElse(null);
        row.fromAfter = column(journal.fromAfter());
        row.toAfter = column(journal.toAfter());
        row.at = Times.column(journal.at());
        return row;
    }

    /** As it was written. */
    public JournalRow journalRow() {
        Entry entry = new Entry(
                account(fromKind, fromOwner, fromName),
                account(toKind, toOwner, toName),
                quantity,
                movement,
                KeyColumns.key(causeKind, cause),
                Optional.ofNullable(note));
        return new JournalRow(
                KeyColumns.key(place.ownerKind(), place.owner()),
                new JournalRow.Position(place.version(), place.entry()),
                entry,
                value(fromAfter),
                value(toAfter),
                at);
    }

    private Account account(@Nullable String kind, byte @Nullable [] owner, String name) {
        return kind == null || owner == null
                ? new Account.Outside(name, unit)
                : new Account.Owned(KeyColumns.key(kind, owner), name, unit);
    }

    private static @Nullable Long column(OptionalLong balance) {
        return balance.isPresent() ? balance.getAsLong() : null;
    }

    private static OptionalLong value(@Nullable Long balance) {
        return balance == null ? OptionalLong.empty() : OptionalLong.of(balance);
    }
}
