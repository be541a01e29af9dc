package dev.jumun.jpa.table;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Values as MySQL has them. */
final class Columns {
    private Columns() {}

    /** An id as it is bound: a UUID as its 16 bytes, most significant first. */
    static Object column(Object value) {
        return switch (value) {
            case UUID uuid ->
                ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array();
            case ByteBuffer bytes -> {
                byte[] copy = new byte[bytes.remaining()];
                bytes.duplicate().get(copy);
                yield copy;
            }
            default -> value;
        };
    }
}
