package dev.jumun.limit;

import java.time.Duration;

/**
 * How often something may be done: so many times at once, and then once in every part of the period.
 *
 * @param times 1 to 10,000
 * @param period 0.1 milliseconds for each time at least, and an hour at most
 */
public record Rate(int times, Duration period) {
    private static final int MOST_TIMES = 10_000;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SHORTEST_STEP = Duration.ofNanos(100_000);

    /** @throws IllegalArgumentException if one of both is out of bounds */
    public Rate {
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("must be 1 to " + MOST_TIMES + " times, not " + times);
        }
        if (period.compareTo(SHORTEST_STEP.multipliedBy(times)) < 0 || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(times + " times in " + period + " are not counted");
        }
    }

    /** So many times a second. */
    public static Rate perSecond(int times) {
        return new Rate(times, Duration.ofSeconds(1));
    }

    /** So many times a minute. */
    public static Rate perMinute(int times) {
        return new Rate(times, Duration.ofMinutes(1));
    }

    /** After so long one more is allowed. */
    public Duration step() {
        return period.dividedBy(times);
    }
}
