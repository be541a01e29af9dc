package dev.jumun.core.event;

import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.store.Key;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * One sink being told events: those of a key one after another until one is refused, several keys at the same time if
 * the sink likes it.
 */
final class Telling {
    /**
     * What a sink said.
     *
     * @param event that it refused
     * @param reason in its words
     */
    record Refused(RecordedEvent event, String reason) {}

    private static final long MEANWHILE_MILLIS = 500;

    private final EventSink sink;
    private final BooleanSupplier mayGoOn;
    private final Queue<Map.Entry<Key<?>, List<RecordedEvent>>> left;
    private final Map<Key<?>, Refused> refused = new ConcurrentHashMap<>();
    private final Set<Key<?>> done = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean isWhole = true;

    private Telling(EventSink sink, Map<Key<?>, List<RecordedEvent>> byKey, BooleanSupplier mayGoOn) {
        this.sink = sink;
        this.mayGoOn = mayGoOn;
        this.left = new ConcurrentLinkedQueue<>(byKey.entrySet());
    }

    /**
     * Tells them, and returns when it is over.
     *
     * @param byKey the events of each key in order
     * @param mostRefused when so many keys were refused, no more are begun
     * @param mayGoOn asked before each event
     * @param meanwhile called now and then
     * @throws IllegalArgumentException if the sink takes no event at a time: it would be told nothing, as if it were
     */
    static Telling of(
            EventSink sink,
            Map<Key<?>, List<RecordedEvent>> byKey,
            int mostRefused,
            BooleanSupplier mayGoOn,
            Runnable meanwhile) {
        int atOnce = sink.atOnce();
        if (atOnce < 1) {
            throw new IllegalArgumentException("sink " + sink.id() + " takes " + atOnce + " events at a time");
        }
        Telling telling = new Telling(sink, byKey, mayGoOn);
        telling.run(Math.min(atOnce, byKey.size()), mostRefused, meanwhile);
        return telling;
    }

    private void run(int threads, int mostRefused, Runnable meanwhile) {
        CountDownLatch over = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Thread.ofVirtual().name("relay-" + sink.id()).start(() -> {
                try {
                    tell(mostRefused);
                } finally {
                    over.countDown();
                }
            });
        }
        boolean isInterrupted = false;
        while (over.getCount() > 0) {
            try {
                if (!over.await(MEANWHILE_MILLIS, TimeUnit.MILLISECONDS)) {
                    meanwhile.run();
                }
            } catch (InterruptedException stopped) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(int mostRefused) {
        for (var next = left.poll(); next != null; next = left.poll()) {
            if (refused.size() >= mostRefused) {
                isWhole = false;
                return;
            }
            if (areTaken(next.getValue())) {
                done.add(next.getKey());
            }
        }
    }

    private boolean areTaken(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            if (!mayGoOn.getAsBoolean()) {
                isWhole = false;
                return false;
            }
            try {
                sink.tell(event);
                taken.incrementAndGet();
            } catch (RuntimeException | Error refusal) {
                refused.put(event.event().key(), new Refused(event, reason(refusal)));
                return false;
            }
        }
        return true;
    }

    private static String reason(Throwable refusal) {
        return refusal.getMessage() == null ? refusal.toString() : refusal.getMessage();
    }

    /** Keys of which every event was taken. */
    Set<Key<?>> done() {
        return done;
    }

    /** How many events were taken. */
    int taken() {
        return taken.get();
    }

    /** The event of each key that was refused; its later ones were not told. */
    Map<Key<?>, Refused> refused() {
        return refused;
    }

    /** Whether every event was told but those after a refused one. */
    boolean isWhole() {
        return isWhole;
    }
}
