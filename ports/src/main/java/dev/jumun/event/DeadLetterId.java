package dev.jumun.event;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names what a sink is owed about one key.
 *
 * @param value follows from the sink and the key
 */
public record DeadLetterId(UUID value) implements UuidKey<DeadLetterState> {
    /** The one of this sink and this key. */
    public static DeadLetterId of(SinkId sink, Key<?> about) {
        byte[] names = (sink.name() + '\n' + about.kind().name() + '\n').getBytes(StandardCharsets.US_ASCII);
        byte[] key = about.bytes();
        return new DeadLetterId(UUID.nameUUIDFromBytes(ByteBuffer.allocate(names.length + key.length)
                .put(names)
                .put(key)
                .array()));
    }

    @Override
    public Kind<DeadLetterState> kind() {
        return DeadLetterState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
