package dev.jumun.jpa.commit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Gives the database, or whoever else is at a row, a moment. */
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
