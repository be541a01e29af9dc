package dev.jumun.inmemory;

import dev.jumun.store.Key;
import dev.jumun.store.State;
import java.util.stream.Stream;

/**
 * A position by whom something belongs to, and then by its key.
 *
 * @param owner whom it belongs to
 * @param key of what belongs to them
 */
record Belonging<O extends Key<?>, K extends Key<?>>(O owner, K key) implements Comparable<Belonging<O, K>> {
    @Override
    public int compareTo(Belonging<O, K> other) {
        int byOwner = owner.compareTo(other.owner);
        return byOwner != 0 ? byOwner : key.compareTo(other.key);
    }

    /** What belongs to the owner, the highest key first, of keys from {@code lowest} up to but without {@code before}. */
    static <S extends State, O extends Key<?>, K extends Key<?>> Stream<S> newestFirst(
            Index<S, Belonging<O, K>> index, O owner, K lowest, K before) {
        return index
                .sorted()
                .subMap(new Belonging<>(owner, lowest), true, new Belonging<>(owner, before), false)
                .descendingMap()
                .values()
                .stream();
    }
}
