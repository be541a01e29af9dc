package dev.jumun.store;

import dev.jumun.event.Event;
import dev.jumun.journal.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a work, for stores to build upon: what the work writes lies over what is committed, and is seen by itself
 * only. To be closed when the run is over. Not thread-safe.
 */
public abstract class WorkRun implements Store.Tx, AutoCloseable {
    private final Instant now;
    private final Map<Key<?>, State> written = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>(4);
    private final List<Event> events = new ArrayList<>(2);
    private boolean over;

    /** A run at {@code now}, in whole milliseconds. */
    protected WorkRun(Instant now) {
        this.now = now;
    }

    /**
     * The state that this run finds under a key that it has not put.
     *
     * @throws KeyNotHeld if the key is not held
     */
    protected abstract <S extends State> Optional<S> present(Key<S> key);

    /**
     * Checks that a state may be put under this key.
     *
     * @throws KeyNotHeld if the key is not held
     * @throws IllegalStateException if the key was said to be fresh, and is taken
     */
    protected abstract void mayPut(Key<?> key);

    @Override
    public final <S extends State> Optional<S> find(Key<S> key) {
        mustBeRunning();
        State own = written.get(key);
        return own != null ? Optional.of(key.kind().type().cast(own)) : present(key);
    }

    @Override
    public final void put(State state) {
        mustBeRunning();
        mayPut(state.key());
        written.put(state.key(), state);
    }

    @Override
    public final void record(Entry... more) {
        mustBeRunning();
        Collections.addAll(entries, more);
    }

    @Override
    public final void emit(Event event) {
        mustBeRunning();
        events.add(event);
    }

    @Override
    public final Instant now() {
        return now;
    }

    /**
     * All that the work wrote.
     *
     * @throws IllegalStateException if an event is about a state that was not put
     */
    public final Changes changes() {
        for (Event event : events) {
            if (!written.containsKey(event.key())) {
                throw new IllegalStateException("an event is about a state that is not put: " + event);
            }
        }
        return new Changes(written.values(), entries, events, now);
    }

    /** From here on the work can neither see nor write anything. */
    @Override
    public final void close() {
        over = true;
    }

    private void mustBeRunning() {
        if (over) {
            throw new IllegalStateException("the run of this Tx is over");
        }
    }
}
