package dev.jumun.event;

import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a sink has been told, and who tells it.
 *
 * @param key which sink
 * @param relay the one relay that tells it now
 * @param beat counts up as long as that relay is alive
 * @param told what the sink was told, or what a {@link DeadLetterState} says that it is still owed
 */
public record SinkState(SinkId key, Optional<UUID> relay, long beat, Bookmark told) implements State {
    /** The kind of sinks. */
    public static final Kind<SinkState> KIND = new Kind<>("sink", SinkState.class);
}
