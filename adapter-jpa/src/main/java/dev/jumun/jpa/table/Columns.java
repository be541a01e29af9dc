package dev.jumun.jpa.table;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Values as MySQL has them. */
public final class Columns {
    private Columns() {}

    /** Gives a query its values, in order. */
    public static void bind(NativeQuery<?> query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, column(values[i]));
        }
    }

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
