package dev.jumun.core.admission;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long one caller waits: a second at most in all, in steps that grow, and not the same for each. */
final class Pauses {
    private static final int[] LONGEST_MILLIS = {20, 40, 80, 160, 300, 400};

    private int taken;

    /**
     * Waits for the next step; whether it is worth to go on.
     *
     * @param bits another pattern for each caller
     */
    boolean next(long bits) {
        if (taken == LONGEST_MILLIS.length) {
            return false;
        }
        long half = TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS[taken]) / 2;
        LockSupport.parkNanos(half + Math.floorMod(Long.rotateRight(bits, 8 * taken), half));
        taken++;
        return !Thread.currentThread().isInterrupted();
    }
}
