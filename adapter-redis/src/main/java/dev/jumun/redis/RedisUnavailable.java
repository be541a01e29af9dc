package dev.jumun.redis;

import org.jspecify.annotations.Nullable;

/** Redis gave no answer within its budget, or was not asked: nobody knows what it did. It never crosses a port. */
final class RedisUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace, since it is thrown at every call while Redis is away. */
    RedisUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
