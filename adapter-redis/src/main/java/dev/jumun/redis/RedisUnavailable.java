package dev.jumun.redis;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Redis gave no answer within its budget, or was not asked: nobody knows what it did. It never crosses a port. */
final class RedisUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern DETAILS = Pattern.compile("(?s)[.,;]*\\s+(channel|[Cc]ommand|params|connection): .*");

    private final boolean isLate;

    RedisUnavailable(String message) {
        this(message, null, false);
    }

    /** Without a stack trace, since it is thrown at every call while Redis is away. */
    private RedisUnavailable(String message, @Nullable Throwable cause, boolean isLate) {
        super(message, cause, false, false);
        this.isLate = isLate;
    }

    static RedisUnavailable late(Duration budget) {
        return new RedisUnavailable("no answer from Redis within " + budget, null, true);
    }

    /** It would have come too late. */
    static RedisUnavailable crowded(int waiting) {
        return new RedisUnavailable(waiting + " calls wait for Redis already", null, true);
    }

    /** What went wrong, as it is, as a future tells it, or in words. */
    static RedisUnavailable because(Object reason) {
        return switch (reason) {
            case RedisUnavailable known -> known;
            case CompletionException told when told.getCause() != null -> because(told.getCause());
            case ExecutionException told when told.getCause() != null -> because(told.getCause());
            case Throwable cause -> new RedisUnavailable("Redis failed: " + words(cause), cause, false);
            default -> new RedisUnavailable("Redis failed: " + words(reason));
        };
    }

    /** What Redisson adds for itself is others' at each call, and may be what a member sent. */
    static String words(Object reason) {
        return DETAILS.matcher(reason.toString()).replaceFirst("");
    }

    /** Whether the budget was over, or would have been. */
    boolean isLate() {
        return isLate;
    }
}
