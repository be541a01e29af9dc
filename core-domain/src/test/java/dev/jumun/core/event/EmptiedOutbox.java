package dev.jumun.core.event;

import dev.jumun.event.Bookmark;
import dev.jumun.event.Event;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.store.Key;
import java.util.List;
import java.util.function.Predicate;

/** An outbox of which somebody has deleted what is about some keys, such as an operator who needed the room. */
public record EmptiedOutbox(Outbox inner, Predicate<Key<?>> emptied) implements Outbox {
    @Override
    public List<RecordedEvent> events(Key<?> key, long after, int limit) {
        return emptied.test(key) ? List.of() : inner.events(key, after, limit);
    }

    @Override
    public Slice since(Bookmark from, Predicate<Class<? extends Event>> wanted, int limit) {
        return inner.since(from, wanted, limit);
    }
}
