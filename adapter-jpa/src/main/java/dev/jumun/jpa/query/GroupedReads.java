package dev.jumun.jpa.query;

import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.database.Patience;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.jpa.table.Stored;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.Overloaded;
import dev.jumun.store.State;
import dev.jumun.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Single states, read for many callers at once: who waits shares one query for each table. What is read was committed
 * after the call began, or is the latest of before. Thread-safe.
 */
public final class GroupedReads implements AutoCloseable {
    private static final int MOST_READS = 256;
    private static final int LONGEST_QUEUE = 4_096;

    /** Where so many ask at once, waiting a moment makes larger groups, and fewer queries; a full group is large enough. */
    private static final int MANY = 16;

    private static final long GATHERING_NANOS = 2_000_000;

    private static final long LOOK_UP_MILLIS = 100;
    private static final long LONGEST_READ_SECONDS = 10;

    private static final class Asked implements Patience.Caller {
        private final Key<?> key;
        private final CompletableFuture<Optional<State>> answer = new CompletableFuture<>();
        private final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_READ_SECONDS);

        private Asked(Key<?> key) {
            this.key = key;
        }

        @Override
        public void leaveIfLate(long nanos) {
            if (nanos - deadline > 0) {
                answer.completeExceptionally(new StoreUnavailable("no answer after " + LONGEST_READ_SECONDS + " s"));
            }
        }
    }

    private final BlockingQueue<Asked> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Database database;
    private final Patience patience;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("jumun-reader").unstarted(this::run);
    private volatile boolean isClosed;

    /** Begins to read. */
    public GroupedReads(Database database, Patience patience) {
        this.database = database;
        this.patience = patience;
        thread.start();
    }

    /** The latest committed state. */
    public <S extends State> Optional<S> read(Key<S> key) {
        Asked asked = new Asked(key);
        if (isClosed || !queue.offer(asked)) {
            throw new Overloaded(LONGEST_QUEUE + " reads are waiting already");
        }
        patience.begin(asked);
        try {
            return asked.answer.join().map(key.kind().type()::cast);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        } finally {
            patience.end(asked);
        }
    }

    private void run() {
        List<Asked> asked = new ArrayList<>(MOST_READS);
        while (!isClosed) {
            try {
                Asked first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    asked.add(first);
                    queue.drainTo(asked, MOST_READS - 1);
                    answer(asked);
                    if (asked.size() >= MANY && asked.size() < MOST_READS) {
                        LockSupport.parkNanos(GATHERING_NANOS);
                    }
                    asked.clear();
                }
            } catch (InterruptedException stopped) {
                isClosed = true;
            }
        }
    }

    private void answer(List<Asked> asked) {
        try {
            Map<Kind<?>, List<Asked>> byKind = asked.stream().collect(Collectors.groupingBy(one -> one.key.kind()));
            byKind.forEach((kind, some) -> answer(StateTables.of(kind), some));
        } catch (RuntimeException | Error failure) {
            asked.forEach(one -> one.answer.completeExceptionally(failure));
        }
    }

    private void answer(StateTable<?, ?> table, List<Asked> asked) {
        List<Key<?>> keys =
                asked.stream().<Key<?>>map(one -> one.key).distinct().toList();
        Map<Key<?>, State> found = new HashMap<>();
        for (Stored<?> stored : database.query(rows -> table.load(rows, keys))) {
            found.put(stored.key(), stored.state());
        }
        asked.forEach(one -> one.answer.complete(Optional.ofNullable(found.get(one.key))));
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
    }
}
