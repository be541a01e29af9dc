package dev.jumun.event;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.time.Instant;

/**
 * What a sink that refused an event is owed: that event and the later ones of its key. Other keys flow on.
 *
 * @param key follows from sink and key
 * @param sink which sink
 * @param about which key
 * @param first number of the event that was refused
 * @param last number of the last event that waits; less than {@code first} once all were taken
 * @param status what happens next
 * @param tries how often the first was refused while the sink took others
 * @param since when it was refused first
 * @param triedAt when it was refused last
 * @param dueAt when it is tried again, if it is
 * @param error what the sink said last, up to {@value #LONGEST_ERROR} characters
 */
public record DeadLetterState(
        DeadLetterId key,
        SinkId sink,
        Key<?> about,
        long first,
        long last,
        Status status,
        int tries,
        Instant since,
        Instant triedAt,
        Instant dueAt,
        String error)
        implements State {
    /** The kind of dead letters. */
    public static final Kind<DeadLetterState> KIND = new Kind<>("dead-letter", DeadLetterState.class);

    /** How much of an error is kept. */
    public static final int LONGEST_ERROR = 500;

    /** What happens next. */
    public enum Status {
        /** It is tried again by itself. */
        RETRYING,
        /** It waits for a person. */
        PARKED,
        /** Nothing: the sink has taken all of it. */
        DELIVERED
    }

    /** How many events wait. */
    public long waiting() {
        return last - first + 1;
    }
}
