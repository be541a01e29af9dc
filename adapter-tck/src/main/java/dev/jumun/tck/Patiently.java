package dev.jumun.tck;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again and again. Nothing signals that a lease of somebody else has ended. */
final class Patiently {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(2);

    private Patiently() {}

    /** What is answered at last; {@code what} is for the message. */
    static <T> T get(String what, Supplier<Optional<T>> asked) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() - deadline < 0) {
            Optional<T> answer = asked.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new AssertionError("never: " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(STEP); // a step of the polling above
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
