package dev.jumun.inmemory;

import dev.jumun.event.Event;
import dev.jumun.journal.Entry;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of a work: what it wrote lies over what is committed, and is seen by itself only. */
final class Transaction implements Store.Tx, AutoCloseable {
    private final Tables committed;
    private final Set<Key<?>> held;
    private final Set<Key<?>> fresh;
    private final Instant now;
    private final Map<Key<?>, State> written = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private boolean over;

    Transaction(Tables committed, Set<Key<?>> held, Set<Key<?>> fresh, Instant now) {
        this.committed = committed;
        this.held = held;
        this.fresh = fresh;
        this.now = now;
    }

    @Override
    public <S extends State> Optional<S> find(Key<S> key) {
        mustHold(key);
        State own = written.get(key);
        return own != null ? Optional.of(key.kind().type().cast(own)) : committed.find(key);
    }

    @Override
    public void put(State state) {
        mustHold(state.key());
        if (fresh.contains(state.key()) && committed.find(state.key()).isPresent()) {
            throw new IllegalStateException("a fresh key is taken: " + state.key());
        }
        written.put(state.key(), state);
    }

    @Override
    public void record(Entry... more) {
        mustBeRunning();
        Collections.addAll(entries, more);
    }

    @Override
    public void emit(Event event) {
        mustBeRunning();
        events.add(event);
    }

    @Override
    public Instant now() {
        return now;
    }

    Changes changes() {
        for (Event event : events) {
            if (!written.containsKey(event.key())) {
                throw new IllegalStateException("an event is about a state that is not put: " + event);
            }
        }
        return new Changes(written.values(), entries, events, now);
    }

    @Override
    public void close() {
        over = true;
    }

    private void mustHold(Key<?> key) {
        mustBeRunning();
        if (!held.contains(key)) {
            throw new KeyNotHeld(key);
        }
    }

    private void mustBeRunning() {
        if (over) {
            throw new IllegalStateException("the run of this Tx is over");
        }
    }
}
