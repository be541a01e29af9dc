package dev.jumun.value;

import java.util.Optional;

/**
 * What a change says about one optional value: leave it, clear it, or set it.
 *
 * @param mentioned whether the change speaks of the value at all
 * @param value the new value where it does, empty to clear it
 * @param <T> the value
 */
public record Patch<T>(boolean mentioned, Optional<T> value) {
    /** Leaves the value as it is. */
    public static <T> Patch<T> keep() {
        return new Patch<>(false, Optional.empty());
    }

    /** Sets the value, or clears it if {@code value} is empty. */
    public static <T> Patch<T> to(Optional<T> value) {
        return new Patch<>(true, value);
    }

    /** The value after the change. */
    public Optional<T> over(Optional<T> present) {
        return mentioned ? value : present;
    }
}
