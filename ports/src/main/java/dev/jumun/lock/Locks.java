package dev.jumun.lock;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/**
 * Driven port: keeps processes from doing the same at the same time. An optimisation, never a proof: who holds a lock may
 * be frozen past the end of its lease and go on, and what keeps the locks may lose them. So whoever writes under a lock
 * has the store compare its token: see {@link FenceState}.
 *
 * <p>Implementations are thread-safe, never wait for a lock, and prove themselves with {@code LocksContract}.
 */
public interface Locks {
    /** Locks nothing: for a process that has nobody to ask. */
    Locks NONE = new Locks() {
        @Override
        public Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
            return new Unavailable();
        }

        @Override
        public boolean release(Lease lease) {
            return false;
        }
    };

    /**
     * Locks all of the keys or none, at once.
     *
     * @param keys one or more
     * @param owner a new id for each call
     * @param lease after so long the locks are free again by themselves; a millisecond or more
     * @param after the token is higher than this: the highest that the caller knows of
     * @throws IllegalArgumentException if there is no key, or the lease is shorter than a millisecond
     */
    Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after);

    /**
     * Frees what this lease still holds, and nothing that somebody else has got since.
     *
     * @return whether it held all of its keys until now; false also where nobody can tell
     */
    boolean release(Lease lease);

    /** What came of it. */
    sealed interface Answer {}

    /** All keys are locked. */
    record Held(Lease lease) implements Answer {}

    /** Somebody else has one of the keys; nothing was locked. */
    record Taken() implements Answer {}

    /** Nobody can tell now. Whatever was locked is free when its lease ends. */
    record Unavailable() implements Answer {}
}
