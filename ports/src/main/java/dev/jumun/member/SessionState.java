package dev.jumun.member;

import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.time.Instant;
import java.util.Optional;

/**
 * A session: one sign-in and all its refreshes.
 *
 * @param key which
 * @param member whose
 * @param role what the member might do when the session began
 * @param generation how often it was refreshed; only a token of this generation can refresh it
 * @param expiresAt when it ends unless it is refreshed
 * @param endedAt when it was ended, if it was: by signing out, or by the second use of a refresh token
 */
public record SessionState(
        SessionId key, MemberId member, Role role, long generation, Instant expiresAt, Optional<Instant> endedAt)
        implements State {
    /** The kind of sessions. */
    public static final Kind<SessionState> KIND = new Kind<>("session", SessionState.class);

    /** Whether it was ended. */
    public boolean ended() {
        return endedAt.isPresent();
    }

    /** Whether it is good at this moment. */
    public boolean isLive(Instant now) {
        return !ended() && now.isBefore(expiresAt);
    }
}
