package dev.jumun.inmemory;

import dev.jumun.event.Bookmark;
import dev.jumun.event.Event;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.store.Key;
import java.util.List;
import java.util.function.Predicate;

final class InMemoryOutbox implements Outbox {
    private final Tables tables;

    InMemoryOutbox(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<RecordedEvent> events(Key<?> key, long after, int limit) {
        return tables.reading(
                () -> tables.events(key).stream().skip(after).limit(limit).toList());
    }

    @Override
    public Slice since(Bookmark from, Predicate<Class<? extends Event>> wanted, int limit) {
        return tables.reading(() -> {
            int first = Math.toIntExact(from.position());
            int last = Math.min(first + limit, tables.committed().size());
            List<RecordedEvent> events = tables.committed().subList(first, last).stream()
                    .filter(recorded -> wanted.test(recorded.event().getClass()))
                    .toList();
            return new Slice(events, new Bookmark(last, List.of()));
        });
    }
}
