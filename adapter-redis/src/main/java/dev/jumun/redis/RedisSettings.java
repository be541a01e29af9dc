package dev.jumun.redis;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where Redis is, and how long it may take.
 *
 * @param url redis://, redis-sentinel:// or redis-cluster://, with rediss for TLS
 * @param prefix that all keys begin with, so that shops may share a Redis
 * @param budget how long anybody waits for one call
 */
public record RedisSettings(String url, String prefix, Duration budget) {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_.-]{1,50}");
    private static final Duration LONGEST_BUDGET = Duration.ofSeconds(2);

    /** @throws IllegalArgumentException that says what is wrong */
    public RedisSettings {
        checkedUrl(url);
        checkedPrefix(prefix);
        checkedBudget(budget);
    }

    /** @throws IllegalArgumentException that says what is wrong, and not the URL, which may hold a password */
    public static String checkedUrl(String url) {
        RedisUrl.parse(url);
        return url;
    }

    /** @throws IllegalArgumentException that says what is wrong */
    public static String checkedPrefix(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("must be 1 to 50 of A-Z a-z 0-9 _ . -, not " + prefix);
        }
        return prefix;
    }

    /** @throws IllegalArgumentException that says what is wrong */
    public static Duration checkedBudget(Duration budget) {
        if (!budget.isPositive() || budget.compareTo(LONGEST_BUDGET) > 0) {
            throw new IllegalArgumentException("must be longer than nothing and two seconds at most, not " + budget);
        }
        return budget;
    }

    @Override
    public String toString() {
        return "RedisSettings[" + RedisUrl.parse(url) + ", " + prefix + ", " + budget + "]";
    }
}
