package dev.jumun.lock;

import dev.jumun.store.Kind;
import dev.jumun.store.NameKey;

/**
 * Names a job that writes under a lock.
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 */
public record FenceId(String name) implements NameKey<FenceState> {
    /** @throws IllegalArgumentException if {@code name} has another shape */
    public FenceId {
        NameKey.check("fence", name);
    }

    @Override
    public Kind<FenceState> kind() {
        return FenceState.KIND;
    }

    @Override
    public String toString() {
        return name;
    }
}
