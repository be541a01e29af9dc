package dev.jumun.event;

import dev.jumun.store.Key;
import java.util.List;
import java.util.function.Predicate;

/** Driven port: the events that were committed. Implementations are thread-safe. */
public interface Outbox {
    /**
     * The events of one key that follow a number, in order.
     *
     * @param after the number of the last event already known, 0 for none
     * @param limit how many at the most, 1 or more
     */
    List<RecordedEvent> events(Key<?> key, long after, int limit);

    /**
     * What was committed since. Whoever goes on from the end of each slice reads every event once, those of one key in
     * order, however many commit meanwhile and however late a commit comes to light.
     *
     * @param from where to begin; {@link Bookmark#START} lists what was committed within the last hour at least
     * @param wanted which types of events are to be in the slice; the others are read past
     * @param limit about how many events to look at, 1 or more
     */
    Slice since(Bookmark from, Predicate<Class<? extends Event>> wanted, int limit);

    /**
     * Some events in a row.
     *
     * @param events those that are wanted
     * @param end where the next slice begins; equal to where this one began if there is nothing more for now
     */
    record Slice(List<RecordedEvent> events, Bookmark end) {
        /** Copies {@code events}. */
        public Slice {
            events = List.copyOf(events);
        }
    }
}
