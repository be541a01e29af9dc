package dev.jumun.member;

import java.time.Instant;
import java.util.List;

/** Driven port: lists of sessions. Implementations are thread-safe. */
public interface SessionQueries {
    /**
     * Sessions that were ended at {@code since} or later, first ended first.
     *
     * @param limit how many at the most, 1 or more
     */
    List<SessionId> ended(Instant since, int limit);
}
