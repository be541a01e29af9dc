package dev.jumun.core.rules;

import dev.jumun.event.Bookmark;
import dev.jumun.event.Event;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.store.Key;
import java.util.List;
import java.util.function.Predicate;

/** A planted bug: what was committed since is listed from its end. */
record Backwards(Outbox right) implements Outbox {
    @Override
    public List<RecordedEvent> events(Key<?> key, long after, int limit) {
        return right.events(key, after, limit);
    }

    @Override
    public Slice since(Bookmark from, Predicate<Class<? extends Event>> wanted, int limit) {
        Slice slice = right.since(from, wanted, limit);
        return new Slice(slice.events().reversed(), slice.end());
    }
}
