package dev.jumun.member;

/** Driving port: a session ends. */
public interface SignOut {
    /** Ends the session, if it has not ended before. */
    void signOut(Command command);

    /**
     * Which one.
     *
     * @param session the session to end
     */
    record Command(SessionId session) {}
}
