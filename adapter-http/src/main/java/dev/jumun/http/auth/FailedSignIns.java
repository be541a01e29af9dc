package dev.jumun.http.auth;

import dev.jumun.member.Email;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: so many tries a minute for one address from one place, and so many failures from
 * one place.
 */
public final class FailedSignIns {
    static final int TRIES_PER_EMAIL = 10;
    static final int FAILURES_PER_PLACE = 100;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 100_000;

    private record Count(Instant since, int tries) {}

    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Inject
    public FailedSignIns(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts a try before it is made, so that tries at once count too; whether it may be made. */
    public synchronized boolean admits(Email email, String place) {
        return count(email, place) <= TRIES_PER_EMAIL && present(place).tries() < FAILURES_PER_PLACE;
    }

    private int count(Email email, String place) {
        return counts.merge(key(email, place), first(), this::add).tries();
    }

    /** The try failed. */
    public synchronized void failed(String place) {
        counts.merge(place, first(), this::add);
    }

    /** The try succeeded: its tries are forgotten. */
    public synchronized void succeeded(Email email, String place) {
        counts.remove(key(email, place));
    }

    private Count first() {
        return new Count(clock.instant(), 1);
    }

    private Count present(String key) {
        Count count = counts.getOrDefault(key, new Count(clock.instant(), 0));
        return isOver(count) ? new Count(clock.instant(), 0) : count;
    }

    private Count add(Count present, Count one) {
        return isOver(present) ? one : new Count(present.since(), present.tries() + 1);
    }

    private boolean isOver(Count count) {
        return !clock.instant().isBefore(count.since().plus(WINDOW));
    }

    private static String key(Email email, String place) {
        return place + ' ' + email.address();
    }
}
