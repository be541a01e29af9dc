package dev.jumun.jpa.commit;

import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.database.Patience;
import dev.jumun.store.Footprint;
import dev.jumun.store.Overloaded;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Works wait in a queue, and are committed as many as there are, up to a bound, in one transaction. A lone
 * work is begun at once; the more there are, the larger the batches and the less each costs. Two threads take turns at
 * the database: while one writes, the other gathers the next batch and decides what it can. Thread-safe.
 */
public final class GroupCommit implements AutoCloseable {
    /** About a second's work under full load. */
    private static final int LONGEST_QUEUE = 4_096;

    private static final long LOOK_UP_MILLIS = 100;

    private final WorkQueue queue = new WorkQueue(LONGEST_QUEUE);
    private final Committer committer;
    private final Patience patience;
    private final Lock gathering = new ReentrantLock();
    private Gathering last;
    private final List<Thread> threads = Stream.of(1, 2)
            .map(number -> Thread.ofPlatform()
                    .daemon()
                    .name("jumun-committer-" + number)
                    .unstarted(this::run))
            .toList();
    private volatile boolean isClosed;

    /** Begins to commit. */
    public GroupCommit(Database database, Patience patience, InstantSource clock) {
        this.patience = patience;
        this.last = Gathering.empty(clock);
        this.committer = new Committer(database, clock);
        threads.forEach(Thread::start);
    }

    /** As {@link Store#commit} says. */
    public <T> T commit(Footprint footprint, Store.Work<T> work) {
        refuseInsideWork();
        Waiting<T> waiting = new Waiting<>(footprint, work);
        if (!queue.offer(waiting)) {
            throw new Overloaded(LONGEST_QUEUE + " commits are waiting already");
        }
        if (isClosed && queue.remove(waiting)) {
            throw new StoreUnavailable("the store is closed");
        }
        return waiting.await(patience);
    }

    /** A work sees the store through its transaction only. */
    public void refuseInsideWork() {
        if (threads.contains(Thread.currentThread())) {
            throw new IllegalStateException("a work is pure: it sees the store through its Tx only");
        }
    }

    private void run() {
        while (!isClosed || !queue.isEmpty()) {
            try {
                gather().ifPresent(this::settle);
            } catch (InterruptedException stopped) {
                isClosed = true;
            }
        }
    }

    /** Waits for works, and gathers more until their turn or a head start; empty if there are none for a while. */
    private Optional<Gathering> gather() throws InterruptedException {
        gathering.lockInterruptibly();
        try {
            Waiting<?> first = queue.poll(LOOK_UP_MILLIS);
            if (first == null) {
                return Optional.empty();
            }
            last = last.next(first);
            last.grow(queue);
            return Optional.of(last);
        } finally {
            gathering.unlock();
        }
    }

    /** Whatever goes wrong, the next works are committed all the same. */
    private void settle(Gathering batch) {
        try (batch) {
            committer.begin(batch);
            if (!batch.awaitTurn()) {
                committer.beWary();
            }
            committer.settle(batch).reversed().forEach(queue::putBack);
        }
    }

    /** Commits what waits, and then no more. */
    @Override
    public void close() {
        isClosed = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
