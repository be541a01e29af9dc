package dev.jumun.store;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A key that is one 128-bit id, 16 bytes, most significant first.
 *
 * @param <S> the state it leads to
 */
public interface UuidKey<S extends State> extends Key<S> {
    /** The id. */
    UUID value();

    @Override
    default byte[] bytes() {
        return ByteBuffer.allocate(16)
                .putLong(value().getMostSignificantBits())
                .putLong(value().getLeastSignificantBits())
                .array();
    }

    @Override
    default int compareTo(Key<?> other) {
        return other instanceof UuidKey<?> id && kind().name().equals(id.kind().name())
                ? compareUnsigned(value(), id.value())
                : Key.super.compareTo(other);
    }

    private static int compareUnsigned(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
