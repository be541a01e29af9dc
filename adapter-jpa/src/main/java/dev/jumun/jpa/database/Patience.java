package dev.jumun.jpa.database;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers who wait for the database, each until it has waited for too long. One thread looks after all of them: a timer
 * for each call costs more than what else the call does. Thread-safe.
 */
public final class Patience implements AutoCloseable {
    /** Somebody who waits for an answer. */
    public interface Caller {
        /** Ends the wait, if it has lasted too long at this {@link System#nanoTime()}. */
        void leaveIfLate(long nanos);
    }

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Set<Caller> waiting = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("jumun-patience").unstarted(this::run);
    private volatile boolean isClosed;

    /** Begins to look. */
    public Patience() {
        thread.start();
    }

    /** From now on this caller waits. */
    public void begin(Caller caller) {
        waiting.add(caller);
    }

    /** It waits no more. */
    public void end(Caller caller) {
        waiting.remove(caller);
    }

    private void run() {
        while (!isClosed || !waiting.isEmpty()) {
            LockSupport.parkNanos(GLANCE.toNanos());
            long now = System.nanoTime();
            waiting.forEach(caller -> caller.leaveIfLate(now));
        }
    }

    /** Looks no more, once nobody waits. */
    @Override
    public void close() {
        isClosed = true;
    }
}
