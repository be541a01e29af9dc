package dev.jumun.core.member;

import dev.jumun.member.SessionId;
import dev.jumun.member.SessionQueries;
import dev.jumun.member.SessionState;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sessions as they were looked up once. What ends in this process has ended at once; what ends in another is noticed within
 * a second, because twice a second one of those who ask looks up all that ended. While nobody can, every session is looked up.
 * Thread-safe.
 */
public final class SeenSessions {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** So much later than its end says a session may be seen to end: commits take time, and clocks differ. */
    private static final Duration DELAY = Duration.ofSeconds(30);

    private static final int MOST_ENDED = 10_000;
    private static final int HALF = 100_000;

    private final Store store;
    private final SessionQueries queries;
    private final InstantSource clock;
    private final RecentSessions recent = new RecentSessions(HALF);
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Instant looked = Instant.EPOCH;

    public SeenSessions(Persistence persistence, InstantSource clock) {
        this.store = persistence.store();
        this.queries = persistence.sessions();
        this.clock = clock;
    }

    Optional<SessionState> find(SessionId id) {
        Instant now = clock.instant();
        return knowsWhatEnded(now)
                ? recent.find(id)
                        .filter(session -> session.ended() || session.isLive(now))
                        .or(() -> look(id))
                : look(id);
    }

    private Optional<SessionState> look(SessionId id) {
        return store.read(id).map(recent::keep);
    }

    /** Takes note of what was committed just now. */
    void changed(SessionState session) {
        recent.keep(session);
    }

    private boolean knowsWhatEnded(Instant now) {
        if (!hasLooked(MOMENT.dividedBy(2), now) && looking.tryLock()) {
            try {
                lookForEnds(now);
            } finally {
                looking.unlock();
            }
        }
        return hasLooked(MOMENT, now);
    }

    /** A clock that was set back does not make it recent. */
    private boolean hasLooked(Duration ago, Instant now) {
        Duration age = Duration.between(looked, now);
        return !age.isNegative() && age.compareTo(ago) < 0;
    }

    private void lookForEnds(Instant now) {
        List<SessionId> ended = queries.ended(now.minus(DELAY), MOST_ENDED);
        if (ended.size() == MOST_ENDED) {
            recent.forgetAll();
        } else {
            ended.forEach(recent::forget);
        }
        looked = now;
    }
}
