package dev.jumun.inmemory;

import dev.jumun.lock.Lease;
import dev.jumun.lock.LockKey;
import dev.jumun.lock.Locks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Locks among the threads of one process. */
public final class InMemoryLocks implements Locks {
    private record Hold(UUID owner, Instant until) {}

    private final InstantSource clock;
    private final Map<LockKey, Hold> holds = new HashMap<>();
    private long last;

    /** Leases end by this clock. */
    public InMemoryLocks(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
        List<LockKey> sorted = Lease.sorted(keys);
        Lease.checkLength(lease);
        Instant now = clock.instant();
        holds.values().removeIf(hold -> !now.isBefore(hold.until()));
        if (sorted.stream().anyMatch(holds::containsKey)) {
            return new Taken();
        }
        sorted.forEach(key -> holds.put(key, new Hold(owner, now.plus(lease))));
        last = Math.max(ChronoUnit.MICROS.between(Instant.EPOCH, now), Math.max(last, after) + 1);
        return new Held(new Lease(sorted, owner, last));
    }

    @Override
    public synchronized boolean release(Lease lease) {
        List<LockKey> held =
                lease.keys().stream().filter(key -> isHeld(key, lease.owner())).toList();
        held.forEach(holds::remove);
        return held.size() == lease.keys().size();
    }

    private boolean isHeld(LockKey key, UUID owner) {
        Hold hold = holds.get(key);
        return hold != null && hold.owner().equals(owner) && clock.instant().isBefore(hold.until());
    }
}
