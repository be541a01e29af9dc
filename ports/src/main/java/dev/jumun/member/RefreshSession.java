package dev.jumun.member;

/** Driving port: a session goes on with its next generation. */
public interface RefreshSession {
    /**
     * Moves the session on by one generation; the generation shown cannot be used again. A spent one ends the session:
     * it was stolen, from one side or the other.
     */
    Outcome refresh(Command command);

    /**
     * What a refresh token proves.
     *
     * @param session which session
     * @param generation the generation that the token was made for
     */
    record Command(SessionId session, long generation) {}

    /** What became of it. */
    sealed interface Outcome {}

    /** Done. */
    record Refreshed(SessionState session) implements Outcome {}

    /**
     * The session is over, or is over from now on because the generation was spent: that is written, so this is no
     * refusal.
     */
    record Ended() implements Outcome {}
}
