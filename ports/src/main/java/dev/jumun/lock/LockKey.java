package dev.jumun.lock;

import java.util.regex.Pattern;

/**
 * Names what is locked.
 *
 * @param name 1 to 100 of {@code A-Z a-z 0-9 . _ -}
 */
public record LockKey(String name) implements Comparable<LockKey> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /** @throws IllegalArgumentException if {@code name} has another shape */
    public LockKey {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a lock is 1 to 100 of A-Z a-z 0-9 . _ -, not " + name);
        }
    }

    @Override
    public int compareTo(LockKey other) {
        return name.compareTo(other.name);
    }
}
