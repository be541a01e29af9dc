package dev.jumun.inmemory;

import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.SinkId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** A sink that remembers the latest events it was told, repetitions too. Thread-safe. */
public final class InMemoryEventLog implements EventSink {
    private final SinkId id;
    private final int most;
    private final Queue<RecordedEvent> events = new ArrayDeque<>();

    /**
     * An empty log.
     *
     * @param most how many events it remembers, 1 or more
     * @throws IllegalArgumentException if it could remember none
     */
    public InMemoryEventLog(SinkId id, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a log of " + most + " events");
        }
        this.id = id;
        this.most = most;
    }

    @Override
    public SinkId id() {
        return id;
    }

    @Override
    public synchronized void tell(RecordedEvent event) {
        if (events.size() == most) {
            events.remove();
        }
        events.add(event);
    }

    /** What it remembers, in the order in which it was told. */
    public synchronized List<RecordedEvent> events() {
        return List.copyOf(events);
    }
}
