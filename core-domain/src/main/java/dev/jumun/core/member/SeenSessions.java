package dev.jumun.core.member;

import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import dev.jumun.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions as they were a moment ago, so that who asks often does not ask the store each time. What ends in this process
 * has ended at once; what ends in another is noticed within a second. Thread-safe.
 */
public final class SeenSessions {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int MANY = 10_000;

    private record Seen(SessionState session, Instant at) {
        boolean isRecent(Instant now) {
            return now.isBefore(at.plus(MOMENT));
        }
    }

    private final Store store;
    private final InstantSource clock;
    private final Map<SessionId, Seen> seen = new ConcurrentHashMap<>();
    private volatile Instant swept = Instant.MIN;

    public SeenSessions(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Optional<SessionState> find(SessionId id) {
        Instant now = clock.instant();
        Seen last = seen.get(id);
        return last != null && last.isRecent(now)
                ? Optional.of(last.session())
                : store.read(id).map(session -> keep(session, now));
    }

    /** Takes note of what was committed just now. */
    void changed(SessionState session) {
        keep(session, clock.instant());
    }

    /** What was read before a session ended, and arrives after, does not bring it back. */
    private SessionState keep(SessionState session, Instant at) {
        sweep(at);
        return seen.merge(
                        session.key(),
                        new Seen(session, at),
                        (old, fresh) -> old.session().ended() ? old : fresh)
                .session();
    }

    private void sweep(Instant now) {
        if (seen.size() > MANY && now.isAfter(swept.plus(MOMENT))) {
            swept = now;
            seen.values().removeIf(session -> !session.isRecent(now));
        }
    }
}
