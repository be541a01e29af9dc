package dev.jumun.inmemory;

import dev.jumun.store.Key;
import java.time.Instant;

/** Something that is due at a moment. */
record Due(Instant at, Key<?> key) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : key.compareTo(other.key);
    }
}
