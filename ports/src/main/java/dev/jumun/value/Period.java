package dev.jumun.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, open at either side where a bound is absent.
 *
 * @param startsAt the first instant that belongs to it
 * @param endsAt the first instant that no longer belongs to it, after {@code startsAt}
 */
public record Period(Optional<Instant> startsAt, Optional<Instant> endsAt) {
    /** All of time. */
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if the period ends before or when it starts */
    public Period {
        if (!inOrder(startsAt, endsAt)) {
            throw new IllegalArgumentException("period ends at " + endsAt + ", not after its start " + startsAt);
        }
    }

    /** Whether these two bounds make a period: an absent bound fits any other. */
    public static boolean inOrder(Optional<Instant> startsAt, Optional<Instant> endsAt) {
        return startsAt.isEmpty() || endsAt.isEmpty() || endsAt.get().isAfter(startsAt.get());
    }

    /** Whether {@code moment} belongs to this period. */
    public boolean contains(Instant moment) {
        return startsAt.map(start -> !moment.isBefore(start)).orElse(true)
                && endsAt.map(moment::isBefore).orElse(true);
    }
}
