package dev.jumun.core;

import dev.jumun.value.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * UUIDv7 (RFC 9562): 48 bits of milliseconds, 12 bits that count within one, 62 random bits. Ids of one source always
 * ascend.
 */
public final class TimeOrderedIds implements Ids {
    private static final int COUNTER_BITS = 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    /** Milliseconds and counter of the last id; a counter that runs over borrows the next millisecond. */
    private final AtomicLong last = new AtomicLong();

    /** Ids from a clock and a source of randomness; both must be thread-safe if this is to be. */
    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Ids that cannot be guessed. */
    public static TimeOrderedIds on(InstantSource clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }

    @Override
    public UUID next() {
        long tick = last.updateAndGet(previous -> Math.max(previous + 1, clock.millis() << COUNTER_BITS));
        long high = (tick >>> COUNTER_BITS) << 16 | 0x7000 | (tick & 0xFFF);
        long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
