package dev.jumun.inmemory;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A guard for the threads of one process. It remembers the last attempts, and forgets older ones. */
public final class InMemoryAttemptGuard implements AttemptGuard {
    private record Known(Optional<AttemptState> success, UUID visit, Instant until) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final InstantSource clock;
    private final Duration lease;
    private final Map<AttemptId, Known> known;

    /**
     * Remembers so many attempts.
     *
     * @param lease after so long others are let in where somebody does not come back
     */
    public InMemoryAttemptGuard(InstantSource clock, Duration lease, int most) {
        this.clock = clock;
        this.lease = lease;
        this.known = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<AttemptId, Known> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public synchronized Answer enter(AttemptId id, UUID visit) {
        Instant now = clock.instant();
        Known before = known.get(id);
        if (before != null && before.success().isPresent()) {
            return new Succeeded(before.success().get());
        }
        if (before != null && now.isBefore(before.until())) {
            return new UnderWay();
        }
        known.put(id, new Known(Optional.empty(), visit, now.plus(lease)));
        return new Entered();
    }

    @Override
    public synchronized void succeeded(AttemptState success) {
        known.put(success.key(), new Known(Optional.of(success), NOBODY, Instant.MAX));
    }

    @Override
    public synchronized void left(AttemptId id, UUID visit) {
        Known before = known.get(id);
        if (before != null && before.visit().equals(visit)) {
            known.remove(id);
        }
    }
}
