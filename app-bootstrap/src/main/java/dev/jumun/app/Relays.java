package dev.jumun.app;

import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every sink what was committed, each on a thread of its own: a slow one does not hold up another. */
public final class Relays {
    private static final Logger LOG = LoggerFactory.getLogger(Relays.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(12);

    private final Map<SinkId, RelayEvents> relays;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    public Relays(Map<SinkId, RelayEvents> relays) {
        this.relays = Map.copyOf(relays);
    }

    void start() {
        relays.forEach((sink, relay) ->
                threads.add(Thread.ofPlatform().daemon().name("relay-" + sink).start(() -> run(sink, relay))));
    }

    private void run(SinkId sink, RelayEvents relay) {
        Duration pause = Duration.ZERO;
        while (!isStoppedWithin(pause)) {
            pause = round(sink, relay);
        }
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException over) {
            return true;
        }
    }

    /** How long to wait before the next one. */
    private static Duration round(SinkId sink, RelayEvents relay) {
        try {
            RelayEvents.Round round = relay.relay();
            if (round.refused() > 0) {
                LOG.warn("sink {} did not take {} events; they are told again", sink, round.refused());
            }
            return round.isBehind() ? Duration.ZERO : PAUSE;
        } catch (RuntimeException | Error trouble) {
            LOG.warn("sink {} is told more in a second: {}", sink, trouble.toString());
            return PAUSE_AFTER_TROUBLE;
        }
    }

    /** The events that are being told are the last, and another server may go on at once. */
    void stop() {
        stopped.countDown();
        List<Thread> closing = relays.entrySet().stream()
                .map(entry -> Thread.ofVirtual().start(() -> close(entry.getKey(), entry.getValue())))
                .toList();
        long deadline = System.nanoTime() + STOPPING.toNanos();
        closing.forEach(thread -> join(thread, deadline));
        threads.forEach(thread -> join(thread, deadline));
    }

    private static void close(SinkId sink, RelayEvents relay) {
        try {
            relay.close();
        } catch (RuntimeException trouble) {
            LOG.warn("another server tells sink {} in some seconds: {}", sink, trouble.toString());
        }
    }

    private static void join(Thread thread, long deadline) {
        try {
            var unused = thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
