package dev.jumun.inmemory;

import dev.jumun.limit.LimitKey;
import dev.jumun.limit.Rate;
import dev.jumun.limit.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits for one process, by the generic cell rate algorithm (GCRA): of each key it is kept when all that was done is paid
 * for, at one step of the rate each. Of too many keys the one is forgotten that was not asked about for longest.
 */
public final class InMemoryRateLimits implements RateLimits {
    private final InstantSource clock;
    private final Map<LimitKey, Instant> paid;

    /** Remembers so many keys. */
    public InMemoryRateLimits(InstantSource clock, int most) {
        this.clock = clock;
        this.paid = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<LimitKey, Instant> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public synchronized Duration take(LimitKey key, Rate rate) {
        Instant now = clock.instant();
        Instant next = next(key, rate, now);
        Duration wait = wait(next, rate, now);
        if (wait.isZero()) {
            paid.put(key, next);
        }
        return wait;
    }

    @Override
    public synchronized Duration look(LimitKey key, Rate rate) {
        Instant now = clock.instant();
        return wait(next(key, rate, now), rate, now);
    }

    @Override
    public synchronized void forget(LimitKey key) {
        paid.remove(key);
    }

    /** When all is paid for with one more. A clock that was set back makes nobody wait for longer than a step. */
    private Instant next(LimitKey key, Rate rate, Instant now) {
        Instant before = paid.getOrDefault(key, now);
        Instant latest = now.plus(rate.step().multipliedBy(rate.times()));
        return earlier(later(before, now), latest).plus(rate.step());
    }

    private static Duration wait(Instant next, Rate rate, Instant now) {
        Duration debt = Duration.between(now, next);
        return later(debt.minus(rate.step().multipliedBy(rate.times())), Duration.ZERO);
    }

    private static <T extends Comparable<T>> T later(T one, T other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static <T extends Comparable<T>> T earlier(T one, T other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
