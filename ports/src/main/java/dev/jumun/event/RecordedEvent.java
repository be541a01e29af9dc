package dev.jumun.event;

import dev.jumun.store.Key;
import dev.jumun.store.UuidKey;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An event as it stands in the outbox.
 *
 * @param number its place among the events of its key: 1, 2, 3 … without gaps, in the order of commits
 * @param event the fact
 * @param at the instant of its commit
 */
public record RecordedEvent(long number, Event event, Instant at) {
    /** Names it among all events, the same whenever it is told: kind of key, key and number, such as {@code order/…/3}. */
    public String id() {
        return id(event.key(), number);
    }

    /** The name of the event of this key with this number. */
    public static String id(Key<?> key, long number) {
        String text = key instanceof UuidKey<?> id
                ? id.value().toString()
                : HexFormat.of().formatHex(key.bytes());
        return key.kind().name() + "/" + text + "/" + number;
    }
}
