package dev.jumun.event;

import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;

/** Driven port: lists of dead letters. Implementations are thread-safe. */
public interface DeadLetterQueries {
    /** Those that wait for a person, of all sinks. */
    Page<DeadLetterState, DeadLetterId> parked(Page.Request<DeadLetterId> page);

    /** Those of one sink that are not delivered. */
    Page<DeadLetterState, DeadLetterId> undelivered(SinkId sink, Page.Request<DeadLetterId> page);

    /**
     * Those of one sink that are to be tried again by {@code now}, the longest due first.
     *
     * @param limit how many at the most, 1 or more
     */
    List<DeadLetterState> due(SinkId sink, Instant now, int limit);
}
