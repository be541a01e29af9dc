package dev.jumun.inmemory;

import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.store.Key;
import java.util.List;

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
}
