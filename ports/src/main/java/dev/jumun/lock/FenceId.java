package dev.jumun.lock;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import java.nio.charset.StandardCharsets;

/**
 * Names a job that writes under a lock.
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 */
public record FenceId(String name) implements Key<FenceState> {
    /** @throws IllegalArgumentException if {@code name} has another shape */
    public FenceId {
        if (!name.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("the name of a fence is 1 to 32 of a-z 0-9 -, not " + name);
        }
    }

    @Override
    public Kind<FenceState> kind() {
        return FenceState.KIND;
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
