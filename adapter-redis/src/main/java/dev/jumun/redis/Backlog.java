package dev.jumun.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * What Redis has not heard: it hears it once more when it answers again, unless it matters no longer by then. Holds a bounded
 * number of calls. Thread-safe.
 */
final class Backlog {
    private static final int MOST = 4_096;
    private static final int AT_ONCE = 256;

    private record Entry(ScriptCall call, long until) {
        boolean matters() {
            return System.nanoTime() - until < 0;
        }
    }

    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>(MOST);

    /**
     * Nobody hears the answer.
     *
     * @param matters for how long
     */
    void add(ScriptCall call, Duration matters) {
        var unused = entries.offer(new Entry(call, System.nanoTime() + matters.toNanos()));
    }

    /** Makes some of the calls. */
    void send(Consumer<ScriptCall> redis) {
        if (entries.isEmpty()) {
            return;
        }
        List<Entry> some = new ArrayList<>();
        entries.drainTo(some, AT_ONCE);
        some.stream().filter(Entry::matters).map(Entry::call).forEach(redis);
    }
}
