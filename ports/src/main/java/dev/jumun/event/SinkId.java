package dev.jumun.event;

import dev.jumun.store.Kind;
import dev.jumun.store.NameKey;

/**
 * Names a sink, for good.
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 */
public record SinkId(String name) implements NameKey<SinkState> {
    /** @throws IllegalArgumentException if {@code name} has another shape */
    public SinkId {
        NameKey.check("sink", name);
    }

    @Override
    public Kind<SinkState> kind() {
        return SinkState.KIND;
    }

    @Override
    public String toString() {
        return name;
    }
}
