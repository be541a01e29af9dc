package dev.jumun.core.member;

import dev.jumun.member.SessionState;
import java.time.Instant;

/** The rules of a session. */
final class Session {
    private Session() {}

    static SessionState refreshed(SessionState session, Instant expiresAt) {
        return new SessionState(
                session.key(), session.member(), session.role(), session.generation() + 1, expiresAt, false);
    }

    static SessionState ended(SessionState session) {
        return new SessionState(
                session.key(), session.member(), session.role(), session.generation(), session.expiresAt(), true);
    }
}
