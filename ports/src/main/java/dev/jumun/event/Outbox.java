package dev.jumun.event;

import dev.jumun.store.Key;
import java.util.List;

/** Driven port: the events that were committed. Implementations are thread-safe. */
public interface Outbox {
    /**
     * The events of one key that follow a number, in order.
     *
     * @param after the number of the last event already known, 0 for none
     * @param limit how many at the most, 1 or more
     */
    List<RecordedEvent> events(Key<?> key, long after, int limit);
}
