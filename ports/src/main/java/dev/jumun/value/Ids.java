package dev.jumun.value;

import java.util.UUID;

/**
 * Driven port: where new ids come from. Injected, so that a whole day can be replayed from a seed. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface Ids {
    /**
     * A 128-bit id that was never given out before and sorts, unsigned, after those of earlier milliseconds (UUIDv7,
     * RFC 9562).
     */
    UUID next();
}
