package dev.jumun.event;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import java.nio.charset.StandardCharsets;

/**
 * Names a sink, for good.
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 */
public record SinkId(String name) implements Key<SinkState> {
    /** @throws IllegalArgumentException if {@code name} has another shape */
    public SinkId {
        if (!name.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("the name of a sink is 1 to 32 of a-z 0-9 -, not " + name);
        }
    }

    @Override
    public Kind<SinkState> kind() {
        return SinkState.KIND;
    }

    @Override
    public byte[] bytes() {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return name;
    }
}
