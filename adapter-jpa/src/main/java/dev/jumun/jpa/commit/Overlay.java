package dev.jumun.jpa.commit;

import dev.jumun.event.Event;
import dev.jumun.event.RecordedEvent;
import dev.jumun.journal.Account;
import dev.jumun.journal.Balances;
import dev.jumun.journal.JournalRow;
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
import org.jspecify.annotations.Nullable;

/** What a batch has read, and what its works have written over it so far. */
final class Overlay {
    /** One key of the batch. */
    static final class Cell {
        private final boolean isLocked;
        private final boolean isStored;
        private @Nullable State state;
        private long version;
        private long events;
        private boolean isChanged;

        private Cell(boolean isLocked, @Nullable Stored<?> stored) {
            this.isLocked = isLocked;
            this.isStored = stored != null;
            if (stored != null) {
                state = stored.state();
                version = stored.version();
                events = stored.events();
            }
        }

        /** Whether nobody else can change it before this batch ends: it is locked, or it is absent. */
        boolean mayChange() {
            return isLocked || !isStored;
        }

        @Nullable
        State state() {
            return state;
        }
    }

    private final Map<Key<?>, Cell> cells = new HashMap<>();
    private final List<JournalRow> journal = new ArrayList<>();
    private final List<RecordedEvent> outbox = new ArrayList<>();

    /** Keys that were looked up, and what was found. */
    void loaded(Collection<? extends Key<?>> keys, boolean locked, Collection<? extends Stored<?>> found) {
        found.forEach(stored -> cells.put(stored.key(), new Cell(locked, stored)));
        keys.forEach(key -> cells.computeIfAbsent(key, absent -> new Cell(locked, null)));
    }

    /** What is known of a key; null if it was not looked up. */
    @Nullable
    Cell cell(Key<?> key) {
        return cells.get(key);
    }

    /** States of one kind that are to be written: those that have a row already, or those that have none. */
    List<Stored<?>> changed(Kind<?> kind, boolean stored) {
        List<Stored<?>> changed = new ArrayList<>();
        cells.forEach((key, cell) -> {
            if (cell.isChanged && cell.isStored == stored && key.kind().equals(kind) && cell.state != null) {
                changed.add(new Stored<>(key, cell.state, cell.version, cell.events));
            }
        });
        return changed;
    }

    List<JournalRow> journal() {
        return journal;
    }

    List<RecordedEvent> outbox() {
        return outbox;
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
        journal.addAll(Balances.rows(before, changes.entries(), owner -> written(owner).version, changes.at()));
        for (Event event : changes.events()) {
            outbox.add(new RecordedEvent(++written(event.key()).events, event, changes.at()));
        }
    }

    private void write(State state) {
        Cell cell = cells.computeIfAbsent(state.key(), fresh -> new Cell(false, null));
        cell.state = state;
        cell.version++;
        cell.isChanged = true;
    }

    private Cell written(Key<?> key) {
        Cell cell = cells.get(key);
        if (cell == null) {
            throw new IllegalStateException("not written: " + key);
        }
        return cell;
    }
}
