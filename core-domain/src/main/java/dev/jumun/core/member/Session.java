package dev.jumun.core.member;

import dev.jumun.member.SessionState;
import java.time.Instant;
import java.util.Optional;

/** The rules of a session. */
final class Session {
    private Session() {}

    static SessionState refreshed(SessionState session, Instant expiresAt) {
        return new SessionState(
                session.key(), session.member(), session.role(), session.generation() + 1, expiresAt, Optional.empty());
    }

    /** Ends once. */
    static SessionState ended(SessionState session, Instant now) {
        return new SessionState(
                session.key(),
                session.member(),
                session.role(),
                session.generation(),
                session.expiresAt(),
                session.endedAt().or(() -> Optional.of(now)));
    }
}
