package dev.jumun.core.simulation;

import dev.jumun.event.Bookmark;
import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.store.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a sink took: at the end all that it wants, and nothing for the first time before all earlier events of its key.
 */
final class Heard {
    private static final int POISONED = 2;
    private static final int REFUSED = 5;

    private final EventSink sink;
    private final InMemoryPersistence shop;
    private final Chaos chaos;
    private final Set<String> taken = new HashSet<>();
    private final Set<Key<?>> poisoned = new HashSet<>();

    Heard(EventSink sink, InMemoryPersistence shop, Chaos chaos) {
        this.sink = sink;
        this.shop = shop;
        this.chaos = chaos;
    }

    /** Says no now and then, and of some keys until it is healed. */
    void refuseSometimes(RecordedEvent event) {
        Key<?> key = event.event().key();
        if (chaos.happens(POISONED)) {
            poisoned.add(key);
        }
        if (poisoned.contains(key) || chaos.happens(REFUSED)) {
            throw new NotNow("no, thank you");
        }
    }

    void heal() {
        poisoned.clear();
    }

    void take(RecordedEvent event) {
        List<RecordedEvent> known = shop.outbox().events(event.event().key(), 0, Math.toIntExact(event.number()));
        if (!known.getLast().equals(event)) {
            throw new AssertionError(sink.id() + " was told " + event + ", which is not so");
        }
        known.forEach(earlier -> {
            if (earlier.number() < event.number() && isMissing(earlier)) {
                throw new AssertionError(sink.id() + " was told " + event.id() + " before " + earlier.id());
            }
        });
        taken.add(event.id());
    }

    private boolean isMissing(RecordedEvent event) {
        return sink.wants(event.event().getClass()) && !taken.contains(event.id());
    }

    /**
     * Looks for what it was never told.
     *
     * @param mayWait of which keys it may be owed something
     */
    void check(Predicate<Key<?>> mayWait) {
        shop.outbox().since(Bookmark.START, sink::wants, Integer.MAX_VALUE).events().stream()
                .filter(this::isMissing)
                .filter(event -> !mayWait.test(event.event().key()))
                .findFirst()
                .ifPresent(event -> {
                    throw new AssertionError(sink.id() + " was never told " + event);
                });
    }
}
