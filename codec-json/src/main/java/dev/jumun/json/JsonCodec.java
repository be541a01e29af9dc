package dev.jumun.json;

import dev.jumun.attempt.Receipt;
import dev.jumun.event.Event;
import dev.jumun.event.RecordedEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events, receipts, states and their parts as compact JSON, and reads them back equal. A record is an object of
 * its components; ids, amounts and counts are bare values; instants are ISO 8601 in full; an absent {@code Optional} is
 * left out. Reading passes over fields that it does not know, so that an older version reads what a newer one wrote;
 * any other field must be there. What says of itself only that it is some key, account, event or receipt cannot be read:
 * its type must be known.
 *
 * <p>Thread-safe, and costly to make: one is enough.
 */
public final class JsonCodec {
    private final JsonMapper mapper = Mapping.mapper();

    /** @throws IllegalArgumentException if there is no way to write such a value */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException unwritable) {
            throw complaint("cannot write " + value.getClass().getTypeName(), unwritable);
        }
    }

    /** @throws IllegalArgumentException if {@code json} is no such value */
    public <T> T read(String json, Class<T> type) {
        return read(type.getTypeName(), () -> mapper.readValue(json, type));
    }

    /**
     * An unmodifiable list.
     *
     * @throws IllegalArgumentException if {@code json} is no list of such values
     */
    public <T> List<T> readList(String json, Class<T> type) {
        JavaType list = mapper.getTypeFactory().constructCollectionType(List.class, type);
        return Collections.unmodifiableList(
                read("a list of " + type.getTypeName(), () -> mapper.<List<T>>readValue(json, list)));
    }

    /**
     * An unmodifiable map, in the order in which it was written.
     *
     * @throws IllegalArgumentException if {@code json} is no map of such keys to such values
     */
    public <K, V> Map<K, V> readMap(String json, Class<K> keys, Class<V> values) {
        JavaType map = mapper.getTypeFactory().constructMapType(LinkedHashMap.class, keys, values);
        String what = "a map of " + keys.getTypeName() + " to " + values.getTypeName();
        return Collections.unmodifiableMap(read(what, () -> mapper.<Map<K, V>>readValue(json, map)));
    }

    /** The name to store an event under: it survives a renaming of the class. */
    public String nameOf(Event event) {
        return Named.EVENTS.of(event);
    }

    /**
     * An event as others are told it: {@code {"id", "type", "number", "at", "event"}}.
     *
     * @throws IllegalArgumentException if the event has no name
     */
    public String writeRecorded(RecordedEvent recorded) {
        Event event = recorded.event();
        String fields = String.join(
                ",",
                field("id", recorded.id()),
                field("type", nameOf(event)),
                field("number", recorded.number()),
                field("at", recorded.at()),
                field("event", event));
        return "{" + fields + "}";
    }

    private String field(String name, Object value) {
        return write(name) + ":" + write(value);
    }

    /** @throws IllegalArgumentException if no event has that name */
    public Class<? extends Event> eventNamed(String name) {
        return Named.EVENTS.type(name);
    }

    /** @throws IllegalArgumentException if no event has that name, or {@code json} is no such event */
    public Event readEvent(String name, String json) {
        return read(json, Named.EVENTS.type(name));
    }

    /** The name to store a receipt under: it survives a renaming of the class. */
    public String nameOf(Receipt receipt) {
        return Named.RECEIPTS.of(receipt);
    }

    /** @throws IllegalArgumentException if no receipt has that name, or {@code json} is no such receipt */
    public Receipt readReceipt(String name, String json) {
        return read(json, Named.RECEIPTS.type(name));
    }

    private static <T> T read(String what, Supplier<@Nullable T> reading) {
        try {
            T value = reading.get();
            if (value == null) {
                throw new IllegalArgumentException("cannot read " + what + ": it is null");
            }
            return value;
        } catch (JacksonException unreadable) {
            throw complaint("cannot read " + what, unreadable);
        }
    }

    private static IllegalArgumentException complaint(String what, JacksonException cause) {
        String place = cause.getPath().isEmpty() ? "" : ", at " + cause.getPathReference();
        return new IllegalArgumentException(what + ": " + cause.getOriginalMessage() + place);
    }
}
