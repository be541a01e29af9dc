package dev.jumun.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of a server, step by step. Nothing that hangs holds up what comes after it for longer than its step may take. */
final class Stopping {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);

    private final long begun = System.nanoTime();

    /**
     * Stops all of them at the same time, and waits until they have ended, or so long has gone by since the beginning: then
     * those that have not are left behind.
     *
     * @param stops by names for the log; each returns when that has ended
     */
    void by(Duration end, Map<String, Runnable> stops) {
        Map<String, Thread> threads = new HashMap<>();
        stops.forEach((name, stop) -> threads.put(
                name, Thread.ofPlatform().daemon().name("stopping-" + name).start(() -> stop(name, stop))));
        threads.forEach((name, thread) -> {
            if (!hasEnded(thread, end)) {
                LOG.warn("{} has not stopped within {}, and is left behind", name, end);
            }
        });
    }

    private static void stop(String name, Runnable stop) {
        try {
            stop.run();
        } catch (RuntimeException trouble) {
            LOG.warn("{} did not stop well", name, trouble);
        }
    }

    private boolean hasEnded(Thread thread, Duration end) {
        try {
            return thread.join(end.minusNanos(System.nanoTime() - begun));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
