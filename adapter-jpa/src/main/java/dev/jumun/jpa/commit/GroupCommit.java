package dev.jumun.jpa.commit;

import dev.jumun.jpa.database.Database;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Overloaded;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works wait in a queue, and one thread commits as many as there are, up to {@value #MOST_WORKS}, in one transaction. A
 * lone work is begun at once; the more there are, the larger the batches and the less each costs. Thread-safe.
 */
public final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_WORKS = 256;
    private static final int LONGEST_QUEUE = 1_024;
    private static final long LOOK_UP_MILLIS = 100;

    private final BlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final List<Waiting<?>> again = new ArrayList<>();
    private final Committer committer;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("jumun-committer").unstarted(this::run);
    private volatile boolean isClosed;

    /** Begins to commit. */
    public GroupCommit(Database database, InstantSource clock) {
        this.committer = new Committer(database, clock);
        thread.start();
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
        return waiting.await();
    }

    /** A work sees the store through its transaction only. */
    public void refuseInsideWork() {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("a work is pure: it sees the store through its Tx only");
        }
    }

    private void run() {
        while (!isClosed || !queue.isEmpty() || !again.isEmpty()) {
            try {
                List<Waiting<?>> works = next();
                again.clear();
                if (!works.isEmpty()) {
                    again.addAll(settle(works));
                }
            } catch (InterruptedException stopped) {
                isClosed = true;
            }
        }
    }

    /** Whatever goes wrong, the next works are committed all the same. */
    private List<Waiting<?>> settle(List<Waiting<?>> works) {
        try {
            return committer.settle(works);
        } catch (RuntimeException | Error bug) {
            LOG.error("a batch of {} ended in a bug", works.size(), bug);
            works.forEach(work -> work.fail(new CommitUnknown("a bug: " + bug)));
            return List.of();
        }
    }

    private List<Waiting<?>> next() throws InterruptedException {
        List<Waiting<?>> offered = new ArrayList<>(MOST_WORKS);
        if (again.isEmpty()) {
            Waiting<?> first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                offered.add(first);
            }
        }
        queue.drainTo(offered, MOST_WORKS - again.size() - offered.size());
        List<Waiting<?>> works = new ArrayList<>(again);
        offered.stream().filter(Waiting::take).forEach(works::add);
        return works;
    }

    /** Commits what waits, and then no more. */
    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
