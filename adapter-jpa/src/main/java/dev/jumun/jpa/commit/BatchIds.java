package dev.jumun.jpa.commit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of batches: 16 bytes that sort by the time of the batch, so that old ones can be told, and never come again. */
final class BatchIds {
    private static final int BYTES = 16;
    private static final int RANDOM_BITS_BESIDE_THE_TIME = 16;

    private BatchIds() {}

    static byte[] next(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high =
                now.toEpochMilli() << RANDOM_BITS_BESIDE_THE_TIME | random.nextInt(1 << RANDOM_BITS_BESIDE_THE_TIME);
        return ByteBuffer.allocate(BYTES)
                .putLong(high)
                .putLong(random.nextLong())
                .array();
    }

    /** Lower than every id of that moment or later. */
    static byte[] lowest(Instant moment) {
        return ByteBuffer.allocate(BYTES)
                .putLong(moment.toEpochMilli() << RANDOM_BITS_BESIDE_THE_TIME)
                .array();
    }
}
