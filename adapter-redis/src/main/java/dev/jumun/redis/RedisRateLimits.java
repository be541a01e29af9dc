package dev.jumun.redis;

import dev.jumun.limit.LimitKey;
import dev.jumun.limit.Rate;
import dev.jumun.limit.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits that servers share, by Redis' clock and the generic cell rate algorithm (GCRA): a key for each, which holds the
 * microsecond when all that was done is paid for, and expires then. Each server counts by itself first: who hammers at one
 * asks Redis no more often than the rate, and while Redis is away each server's own count holds.
 */
public final class RedisRateLimits implements RateLimits {
    private static final Logger LOG = LoggerFactory.getLogger(RedisRateLimits.class);

    /** The key; the microseconds of a step, how many steps at once, 1 if it counts. A clock set back makes nobody wait longer. */
    private static final String TAKE = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local step = tonumber(ARGV[1])
            local most = step * ARGV[2]
            local paid = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
            local debt = math.min(paid - now, most) + step
            if debt > most then
              return {debt - most}
            end
            if ARGV[3] == '1' then
              redis.call('SET', KEYS[1], string.format('%.0f', now + debt), 'PX', math.ceil(debt / 1000))
            end
            return {0}
            """;

    /** The key. */
    private static final String FORGET = """
            return {redis.call('DEL', KEYS[1])}
            """;

    private final RedisConnection redis;
    private final RateLimits own;

    /** Counts in {@code own}, too, which is this process' alone. */
    public RedisRateLimits(RedisConnection redis, RateLimits own) {
        this.redis = redis;
        this.own = own;
    }

    @Override
    public Duration take(LimitKey key, Rate rate) {
        Duration wait = own.take(key, rate);
        return wait.isZero() ? ask(key, rate, 1) : wait;
    }

    @Override
    public Duration look(LimitKey key, Rate rate) {
        Duration wait = own.look(key, rate);
        return wait.isZero() ? ask(key, rate, 0) : wait;
    }

    @Override
    public void forget(LimitKey key) {
        own.forget(key);
        try {
            var unused = redis.run(FORGET, names(key));
        } catch (RedisUnavailable away) {
            LOG.debug("Redis remembers {} until it is paid for", key, away);
        }
    }

    private Duration ask(LimitKey key, Rate rate, int count) {
        try {
            long step = TimeUnit.NANOSECONDS.toMicros(rate.step().toNanos());
            List<Object> wait = redis.run(TAKE, names(key), step, rate.times(), count);
            return Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos((Long) wait.getFirst()));
        } catch (RedisUnavailable away) {
            LOG.debug("this process alone counts {}", key, away);
            return Duration.ZERO;
        }
    }

    private List<String> names(LimitKey key) {
        return List.of(redis.key("limit:" + key.name()));
    }
}
