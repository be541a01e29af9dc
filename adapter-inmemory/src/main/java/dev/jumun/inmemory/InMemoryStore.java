package dev.jumun.inmemory;

import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.KeyNotHeld;
import dev.jumun.store.Refusal;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * One committer at a time, so no commit ever waits for a second lock; readers go on meanwhile and see each commit at
 * once.
 */
final class InMemoryStore implements Store {
    private static final int MOST_RUNS = 8;

    private final ReentrantLock committer = new ReentrantLock();
    private final Tables tables;
    private final InstantSource clock;

    InMemoryStore(Tables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        refuseInsideWork();
        Set<Key<?>> held = footprint.keys().collect(Collectors.toCollection(HashSet::new));
        for (int run = 1; run <= MOST_RUNS; run++) {
            try {
                return runOnce(footprint, held, work);
            } catch (KeyNotHeld wrongForecast) {
                held.add(wrongForecast.key());
            }
        }
        throw new StoreUnavailable("the work reached for another key in each of " + MOST_RUNS + " runs");
    }

    private <T> T runOnce(Footprint footprint, Set<Key<?>> held, Work<T> work) {
        committer.lock();
        try (Transaction tx = new Transaction(tables, held, footprint.fresh(), now())) {
            T outcome = work.run(tx);
            if (!(outcome instanceof Refusal)) {
                tables.publish(tx.changes());
            }
            return outcome;
        } finally {
            committer.unlock();
        }
    }

    @Override
    public <S extends State> Optional<S> read(Key<S> key) {
        refuseInsideWork();
        return tables.reading(() -> tables.find(key));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void refuseInsideWork() {
        if (committer.isHeldByCurrentThread()) {
            throw new IllegalStateException("a work is pure: it sees the store through its Tx only");
        }
    }
}
