package dev.jumun.core.member;

import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions that were used last, so many at the most: when the young half is full it becomes the old one, and what was
 * in the old one, and was not used since, is forgotten. Thread-safe.
 */
final class RecentSessions {
    private final int half;
    private volatile Map<SessionId, SessionState> young = new ConcurrentHashMap<>();
    private volatile Map<SessionId, SessionState> old = new ConcurrentHashMap<>();

    /** Twice {@code half} at the most. */
    RecentSessions(int half) {
        this.half = half;
    }

    Optional<SessionState> find(SessionId id) {
        SessionState session = young.get(id);
        return session != null
                ? Optional.of(session)
                : Optional.ofNullable(old.get(id)).map(this::keep);
    }

    /** What was read before a session ended, and arrives after, does not bring it back. */
    SessionState keep(SessionState session) {
        SessionState before = old.getOrDefault(session.key(), session);
        if (young.size() >= half) {
            age();
        }
        return young.merge(
                session.key(), before.ended() ? before : session, (present, next) -> present.ended() ? present : next);
    }

    private synchronized void age() {
        if (young.size() >= half) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    /** The session is to be looked up again, unless it is known to have ended. */
    void forget(SessionId id) {
        young.computeIfPresent(id, (key, session) -> session.ended() ? session : null);
        old.computeIfPresent(id, (key, session) -> session.ended() ? session : null);
    }

    synchronized void forgetAll() {
        old = new ConcurrentHashMap<>();
        young = new ConcurrentHashMap<>();
    }
}
