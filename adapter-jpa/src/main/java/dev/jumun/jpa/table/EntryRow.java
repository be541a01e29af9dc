package dev.jumun.jpa.table;

import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.JournalRow;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.store.Key;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
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

    /** The order of their primary keys. */
    public static final Comparator<EntryRow> IN_ORDER = Comparator.<EntryRow, String>comparing(
                    row -> row.place.ownerKind())
            .thenComparing(row -> row.place.owner(), Arrays::compareUnsigned)
            .thenComparingLong(row -> row.place.version())
            .thenComparingInt(row -> row.place.entry());

    @EmbeddedId
    Place place;

    @Enumerated(EnumType.STRING)
    Owned owned;

    @Nullable
    String otherKind;

    byte @Nullable [] other;
    String fromName;
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
        Key<?> owner = journal.owner();
        Entry entry = journal.entry();
        row.place = new Place(
                owner.kind().name(),
                owner.bytes(),
                journal.position().version(),
                journal.position().index());
        row.owned = Owned.of(entry, owner);
        Optional<Key<?>> other = row.owned.other(entry);
        row.otherKind = other.map(key -> key.kind().name()).orElse(null);
        row.other = other.map(Key::bytes).orElse(null);
        row.fromName = entry.from().name();
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
        Key<?> owner = KeyColumns.key(place.ownerKind(), place.owner());
        Entry entry = new Entry(
                account(owned != Owned.TO, owner, fromName),
                account(owned != Owned.FROM, owner, toName),
                quantity,
                movement,
                KeyColumns.key(causeKind, cause),
                Optional.ofNullable(note));
        return new JournalRow(
                owner,
                new JournalRow.Position(place.version(), place.entry()),
                entry,
                value(fromAfter),
                value(toAfter),
                at);
    }

    private Account account(boolean isOwn, Key<?> owner, String name) {
        if (isOwn) {
            return new Account.Owned(owner, name, unit);
        }
        return otherKind == null || other == null
                ? new Account.Outside(name, unit)
                : new Account.Owned(KeyColumns.key(otherKind, other), name, unit);
    }

    private static @Nullable Long column(OptionalLong balance) {
        return balance.isPresent() ? balance.getAsLong() : null;
    }

    private static OptionalLong value(@Nullable Long balance) {
        return balance == null ? OptionalLong.empty() : OptionalLong.of(balance);
    }

    /** Which of the two accounts of an entry belong to the owner of the row. */
    enum Owned {
        FROM,
        TO,
        BOTH;

        static Owned of(Entry entry, Key<?> owner) {
            boolean from = ownerOf(entry.from()).filter(owner::equals).isPresent();
            boolean to = ownerOf(entry.to()).filter(owner::equals).isPresent();
            return from && to ? BOTH : from ? FROM : TO;
        }

        /** Whose the other account is; empty if there is none, or it is the world outside. */
        Optional<Key<?>> other(Entry entry) {
            return switch (this) {
                case FROM -> ownerOf(entry.to());
                case TO -> ownerOf(entry.from());
                case BOTH -> Optional.empty();
            };
        }

        private static Optional<Key<?>> ownerOf(Account account) {
            return account instanceof Account.Owned owned ? Optional.of(owned.owner()) : Optional.empty();
        }
    }
}
