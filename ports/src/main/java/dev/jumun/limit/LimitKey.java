package dev.jumun.limit;

import java.util.regex.Pattern;

/**
 * Names who is limited, and in what.
 *
 * @param name 1 to 150 of {@code A-Z a-z 0-9 . : _ -}
 */
public record LimitKey(String name) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.:_-]{1,150}");

    /** @throws IllegalArgumentException if {@code name} has another shape */
    public LimitKey {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of who is limited is 1 to 150 of A-Z a-z 0-9 . : _ -, not " + name);
        }
    }
}
