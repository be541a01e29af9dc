package dev.jumun.store;

import java.util.Arrays;

/**
 * Leads to one state. What must be unique in the world (an e-mail address, an idempotency key) is a key of its own.
 *
 * <p>Keys have one global order, the same in Java and in any database: the name of their kind, then their bytes,
 * unsigned. Implementations are immutable values with {@code equals} over their content.
 *
 * @param <S> the state it leads to
 */
public interface Key<S extends State> extends Comparable<Key<?>> {
    /** The kind of state it leads to. */
    Kind<S> kind();

    /** Its identity within its kind: a fresh array of 1 to 255 bytes. */
    byte[] bytes();

    @Override
    default int compareTo(Key<?> other) {
        int byKind = kind().name().compareTo(other.kind().name());
        return byKind != 0 ? byKind : Arrays.compareUnsigned(bytes(), other.bytes());
    }
}
