package dev.jumun.tck;

import dev.jumun.event.Event;
import dev.jumun.journal.Entry;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.time.Instant;
import java.util.Optional;

/** A run of a work that does what another does, but for what a subclass changes. */
public class WrappedTx implements Store.Tx {
    private final Store.Tx inner;

    /** Around {@code inner}. */
    public WrappedTx(Store.Tx inner) {
        this.inner = inner;
    }

    @Override
    public <S extends State> Optional<S> find(Key<S> key) {
        return inner.find(key);
    }

    @Override
    public void put(State state) {
        inner.put(state);
    }

    @Override
    public void record(Entry... entries) {
        inner.record(entries);
    }

    @Override
    public void emit(Event event) {
        inner.emit(event);
    }

    @Override
    public Instant now() {
        return inner.now();
    }
}
