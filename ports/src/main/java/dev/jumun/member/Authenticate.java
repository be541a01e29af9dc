package dev.jumun.member;

import dev.jumun.store.Refusal;

/**
 * Driving port: tells whether a session is still good, so that signing out holds at once: in this process, and within a
 * second in others on the same store.
 */
public interface Authenticate {
    /** Looks the session up. */
    Outcome authenticate(Command command);

    /**
     * What an access token proves.
     *
     * @param session which session
     */
    record Command(SessionId session) {}

    /** What became of it. */
    sealed interface Outcome {}

    /** The session is good. */
    record Authenticated(SessionState session) implements Outcome {}

    /** The session is over or never was. */
    record Unauthenticated() implements Outcome, Refusal {}
}
