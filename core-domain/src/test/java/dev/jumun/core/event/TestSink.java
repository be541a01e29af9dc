package dev.jumun.core.event;

import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.SinkId;
import dev.jumun.inmemory.InMemoryEventLog;
import dev.jumun.store.Key;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A sink that remembers what it took, and refuses what a test wants it to. */
public final class TestSink implements EventSink {
    private final InMemoryEventLog log;
    private volatile Predicate<RecordedEvent> refused = event -> false;

    public TestSink() {
        this(new SinkId("s" + UUID.randomUUID().toString().substring(0, 30)));
    }

    private TestSink(SinkId id) {
        log = new InMemoryEventLog(id, 100_000);
    }

    /** From now on it refuses these only. */
    public void refuse(Predicate<RecordedEvent> some) {
        refused = some;
    }

    /** From now on it refuses what is about these keys only. */
    public void refuse(Key<?>... keys) {
        List<Key<?>> some = List.of(keys);
        refuse(recorded -> some.contains(recorded.event().key()));
    }

    @Override
    public SinkId id() {
        return log.id();
    }

    @Override
    public int atOnce() {
        return 4;
    }

    @Override
    public void tell(RecordedEvent event) {
        if (refused.test(event)) {
            throw new IllegalStateException("no, thank you");
        }
        log.tell(event);
    }

    /** What it took of a key, as told. */
    public Stream<RecordedEvent> taken(Key<?> key) {
        return log.events().stream().filter(recorded -> recorded.event().key().equals(key));
    }

    /** The numbers of what it took of a key, as told. */
    public List<Long> numbers(Key<?> key) {
        return taken(key).map(RecordedEvent::number).toList();
    }

    /** The types of what it took of a key, as told. */
    public List<String> types(Key<?> key) {
        return taken(key)
                .map(recorded -> recorded.event().getClass().getSimpleName())
                .toList();
    }
}
