package dev.jumun.lock;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Locks that somebody got together, for a while.
 *
 * @param keys what is locked, sorted, without repetitions
 * @param owner names this lease among all that ever were
 * @param token higher than that of every earlier lease of any of these keys
 */
public record Lease(List<LockKey> keys, UUID owner, long token) {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** Copies and sorts {@code keys}. */
    public Lease {
        keys = sorted(keys);
    }

    /**
     * The order in which keys are locked.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static List<LockKey> sorted(Collection<LockKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("nothing to lock");
        }
        return keys.stream().sorted().distinct().toList();
    }

    /** @throws IllegalArgumentException if a lease would be shorter than a millisecond */
    public static void checkLength(Duration lease) {
        if (lease.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("a lease is a millisecond or more, not " + lease);
        }
    }
}
