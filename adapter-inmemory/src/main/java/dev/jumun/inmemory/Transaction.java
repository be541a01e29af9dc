package dev.jumun.inmemory;

import dev.jumun.store.Key;
import dev.jumun.store.KeyNotHeld;
import dev.jumun.store.State;
import dev.jumun.store.WorkRun;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One run of a work over the tables. */
final class Transaction extends WorkRun {
    private final Tables committed;
    private final Set<Key<?>> held;
    private final Set<Key<?>> fresh;

    Transaction(Tables committed, Set<Key<?>> held, Set<Key<?>> fresh, Instant now) {
        super(now);
        this.committed = committed;
        this.held = held;
        this.fresh = fresh;
    }

    @Override
    protected <S extends State> Optional<S> present(Key<S> key) {
        mustHold(key);
        return committed.find(key);
    }

    @Override
    protected void mayPut(Key<?> key) {
        mustHold(key);
        if (fresh.contains(key) && committed.find(key).isPresent()) {
            throw new IllegalStateException("a fresh key is taken: " + key);
        }
    }

    private void mustHold(Key<?> key) {
        if (!held.contains(key)) {
            throw new KeyNotHeld(key);
        }
    }
}
