package dev.jumun.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final AtomicBoolean underWay = new AtomicBoolean();

    /**
     * Nobody hears the answer.
     *
     * @param matters for how long
     */
    void add(ScriptCall call, Duration matters) {
        var unused = entries.offer(new Entry(call, System.nanoTime() + matters.toNanos()));
    }

    /** Makes some of the calls, as soon as those before have ended: all at once they would fill the queue of all callers. */
    void send(Consumer<ScriptCall> redis) {
        if (entries.isEmpty() || !underWay.compareAndSet(false, true)) {
            return;
        }
        List<ScriptCall> calls = next();
        calls.forEach(redis);
        var unused = CompletableFuture.allOf(
                        calls.stream().map(ScriptCall::answer).toArray(CompletableFuture[]::new))
                .whenComplete((answers, failure) -> underWay.set(false));
    }

    private List<ScriptCall> next() {
        List<Entry> some = new ArrayList<>();
        entries.drainTo(some, AT_ONCE);
        return some.stream()
                .filter(Entry::matters)
                .map(entry -> entry.call().again())
                .toList();
    }
}
