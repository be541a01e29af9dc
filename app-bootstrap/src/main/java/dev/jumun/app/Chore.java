package dev.jumun.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a server does again and again, one round after the other, on a daemon thread of its own. A round that fails, however
 * it does, is not the last: why it failed is told, and the next one comes after a rest.
 */
final class Chore {
    private final Duration rest;
    private final Supplier<Duration> round;
    private final Consumer<Throwable> complaint;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Duration first;
    private volatile boolean endsWithARound;

    /**
     * Not started yet.
     *
     * @param name of its thread
     * @param rest before the first round and after one that failed
     * @param round does it once, and says how long to rest before the next
     * @param complaint hears why a round failed
     */
    Chore(String name, Duration rest, Supplier<Duration> round, Consumer<Throwable> complaint) {
        this.rest = rest;
        this.first = rest;
        this.round = round;
        this.complaint = complaint;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /** After a rest. */
    void start() {
        thread.start();
    }

    void startAtOnce() {
        first = Duration.ZERO;
        start();
    }

    /** The round under way is the last. */
    void end() {
        stopped.countDown();
    }

    /** The same, and waits for it. */
    void stop() {
        end();
        try {
            thread.join();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same, with one round more. */
    void stopAfterARound() {
        endsWithARound = true;
        stop();
    }

    private void run() {
        Duration pause = first;
        while (!isStoppedWithin(pause)) {
            pause = attempt();
        }
        if (endsWithARound) {
            var unused = attempt();
        }
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException leftover) { // of a round: nobody else has this thread, and it ends by stop alone
            return stopped.getCount() == 0;
        }
    }

    private Duration attempt() {
        try {
            return round.get();
        } catch (RuntimeException | Error trouble) {
            complaint.accept(trouble);
            return rest;
        }
    }
}
