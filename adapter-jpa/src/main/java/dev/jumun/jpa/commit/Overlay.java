package dev.jumun.jpa.commit;

import dev.jumun.event.Event;
import dev.jumun.event.RecordedEvent;
import dev.jumun.journal.Account;
import dev.jumun.journal.Balances;
import dev.jumun.jpa.table.EntryRow;
import dev.jumun.jpa.table.OutboxRow;
import dev.jumun.jpa.table.StateRow;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.jpa.table.Stored;
import dev.jumun.store.Changes;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a batch has read, and what its works have written over it so far. */
final class Overlay {
    /** One key of the batch. */
    static final class Cell {
        private boolean isLocked;
        private final @Nullable Stored<?> stored;
        private @Nullable State state;
        private long version;
        private long events;
        private boolean isChanged;

        /** Made at once where no later work is likely to change the state. */
        private @Nullable StateRow row;

        private Cell(boolean isLocked, @Nullable Stored<?> stored) {
            this.isLocked = isLocked;
            this.stored = stored;
            if (stored != null) {
                state = stored.state();
                version = stored.version();
                events = stored.events();
            }
        }

        /** Whether nobody else can change it before this batch ends: it is locked, or it is absent. */
        boolean mayChange() {
            return isLocked || stored == null;
        }

        @Nullable
        State state() {
            return state;
        }

        private Stored<?> current(Key<?> key) {
            return new Stored<>(key, Objects.requireNonNull(state), version, events);
        }
    }

    private final Map<Key<?>, Cell> cells = new HashMap<>();
    private final List<EntryRow> journal = new ArrayList<>();
    private final List<OutboxRow> eventsAboutNew = new ArrayList<>();
    private final List<OutboxRow> otherEvents = new ArrayList<>();

    /** Keys that were looked up, and what was found. */
    void loaded(Collection<? extends Key<?>> keys, boolean locked, Collection<? extends Stored<?>> found) {
        found.forEach(stored -> cells.put(stored.key(), new Cell(locked, stored)));
        keys.forEach(key -> cells.computeIfAbsent(key, absent -> new Cell(locked, null)));
    }

    /** What it leaves under a key that it has locked or written. */
    Optional<Stored<?>> left(Key<?> key) {
        Cell cell = cells.get(key);
        return cell != null && cell.state != null && (cell.isLocked || cell.isChanged)
                ? Optional.of(cell.current(key))
                : Optional.empty();
    }

    /** Whether what this was laid over is what has been found. */
    boolean isOver(Overlay found) {
        return found.cells.entrySet().stream().allMatch(entry -> {
            Cell own = cells.get(entry.getKey());
            return own == null || Objects.equals(own.stored, entry.getValue().stored);
        });
    }

    /** Adds what has been found under other keys, and which are locked. */
    void add(Overlay found) {
        found.cells.forEach((key, cell) -> cells.merge(key, cell, (own, other) -> {
            own.isLocked = other.isLocked;
            return own;
        }));
    }

    /** What is known of a key; null if it was not looked up. */
    @Nullable
    Cell cell(Key<?> key) {
        return cells.get(key);
    }

    /** States that are to be written, by kind: those that have a row already, or those that have none. */
    Map<Kind<?>, List<Stored<?>>> changed(boolean stored) {
        Map<Kind<?>, List<Stored<?>>> changed = new HashMap<>();
        cells.forEach((key, cell) -> {
            if (cell.isChanged && (cell.stored != null) == stored) {
                changed.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(cell.current(key));
            }
        });
        return changed;
    }

    /** What is written of states that have changed. */
    List<StateRow> rows(List<Stored<?>> changed) {
        return changed.stream()
                .map(state -> Objects.requireNonNullElseGet(written(state.key()).row, () -> row(state)))
                .toList();
    }

    private static StateRow row(Stored<?> state) {
        return StateTables.of(state.key().kind()).row(state);
    }

    List<EntryRow> journal() {
        return journal;
    }

    /** All events, those of each key in their order. */
    List<OutboxRow> events() {
        return Stream.of(eventsAboutNew, otherEvents).flatMap(List::stream).toList();
    }

    /** Events about states that are new. */
    List<OutboxRow> eventsAboutNew() {
        return eventsAboutNew;
    }

    /** Events about states that had a row before. */
    List<OutboxRow> otherEvents() {
        return otherEvents;
    }

    /** Whether it writes the first version of this key. */
    boolean isNew(Key<?> key) {
        Cell cell = cells.get(key);
        return cell != null && cell.isChanged && cell.stored == null;
    }

    boolean isUnchanged() {
        return cells.values().stream().noneMatch(cell -> cell.isChanged);
    }

    /**
     * Lays the changes of one work over all before it.
     *
     * @throws IllegalStateException if its entries do not explain them; then nothing has changed
     */
    void accept(Changes changes) {
        Map<Account, Long> before = new HashMap<>();
        Map<Account, Long> after = new HashMap<>();
        for (State state : changes.states()) {
            Cell cell = cells.get(state.key());
            if (cell != null && cell.state != null) {
                before.putAll(cell.state.balances());
            }
            after.putAll(state.balances());
        }
        Balances.explain(before, after, changes.entries());
        changes.states().forEach(this::write);
        Balances.rows(before, changes.entries(), owner -> written(owner).version, changes.at())
                .forEach(row -> journal.add(EntryRow.of(row)));
        for (Event event : changes.events()) {
            Cell cell = written(event.key());
            OutboxRow row = OutboxRow.of(new RecordedEvent(++cell.events, event, changes.at()));
            (cell.stored == null ? eventsAboutNew : otherEvents).add(row);
        }
        changes.states().forEach(state -> prepare(state.key()));
    }

    private void write(State state) {
        Cell cell = cells.computeIfAbsent(state.key(), fresh -> new Cell(false, null));
        cell.state = state;
        cell.version++;
        cell.isChanged = true;
    }

    private void prepare(Key<?> key) {
        Cell cell = written(key);
        cell.row = cell.stored == null ? row(cell.current(key)) : null;
    }

    private Cell written(Key<?> key) {
        Cell cell = cells.get(key);
        if (cell == null) {
            throw new IllegalStateException("not written: " + key);
        }
        return cell;
    }
}
