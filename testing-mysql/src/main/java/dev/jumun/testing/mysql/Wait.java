package dev.jumun.testing.mysql;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens outside of this JVM. */
final class Wait {
    private static final Duration STEP = Duration.ofMillis(10);

    private Wait() {}

    /** Returns whether the condition came true in time. */
    static boolean until(Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            sleep(STEP);
        }
        return true;
    }

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
