package dev.jumun.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Callers each of whom asks again as soon as it is answered. */
record Load(Crew crew) {
    Load(int callers, Callers side) {
        this(new Crew(callers, side));
    }

    /** How many requests were answered in a second. */
    double perSecond(Duration time) {
        List<Long> counts = crew.work((caller, start) -> {
            long answered = 0;
            while (System.nanoTime() - start < time.toNanos()) {
                caller.call();
                answered++;
            }
            // A late answer counts, and so does the time that it took.
            return Math.round(answered / ((System.nanoTime() - start) / 1e9) * 1_000);
        });
        return counts.stream().mapToLong(Long::longValue).sum() / 1_000.0;
    }

    /** Asks so many times in all. */
    void times(long count) {
        AtomicLong left = new AtomicLong(count);
        crew.work((caller, start) -> {
            while (left.getAndDecrement() > 0) {
                caller.call();
            }
            return true;
        });
    }
}
