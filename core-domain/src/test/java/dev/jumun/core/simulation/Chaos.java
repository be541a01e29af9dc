package dev.jumun.core.simulation;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What comes in between on a simulated day, by its seed: crashes, and others who go first. */
final class Chaos {
    private static final int MOST_NESTED = 3;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("somebody-else-", 0).factory());

    private final Random random;
    private final Runnable somebodyElse;
    private Optional<Throwable> broken = Optional.empty();
    private boolean isCalm;
    private int nested;

    Chaos(Random random, Runnable somebodyElse) {
        this.random = random;
        this.somebodyElse = somebodyElse;
    }

    /** From now on nothing comes in between. */
    void calmDown() {
        isCalm = true;
    }

    boolean happens(int percent) {
        return !isCalm && random.nextInt(100) < percent;
    }

    void crashSometimes(int percent, String where) {
        if (happens(percent)) {
            throw new Crash(where);
        }
    }

    void letOthersGoFirst(int percent) {
        if (nested < MOST_NESTED && happens(percent)) {
            nested++;
            try {
                runSomebodyElse();
            } finally {
                nested--;
            }
        }
    }

    /** A call that hangs: others do several things meanwhile. */
    void hang(int percent) {
        if (happens(percent)) {
            do {
                letOthersGoFirst(100);
            } while (happens(60));
        }
    }

    /** A relay tells on virtual threads, and holds a monitor while others tell: they do so on a thread of their own. */
    private void runSomebodyElse() {
        if (!Thread.currentThread().isVirtual()) {
            somebodyElse();
            return;
        }
        try {
            THREADS.submit(this::somebodyElse).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError("somebody else has failed", failed);
        }
    }

    private void somebodyElse() {
        try {
            somebodyElse.run();
        } catch (RuntimeException | Error failure) {
            broke(failure);
            throw failure;
        }
    }

    /** What must not be. Whoever is in between may take it for something else. */
    void broke(Throwable what) {
        broken = broken.or(() -> Optional.of(what));
    }

    /** @throws AssertionError if something broke, whoever took it for what */
    void mustBeWhole() {
        broken.ifPresent(what -> {
            throw new AssertionError("broken meanwhile", what);
        });
    }
}
