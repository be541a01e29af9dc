package dev.jumun.redis;

import dev.jumun.lock.Lease;
import dev.jumun.lock.LockKey;
import dev.jumun.lock.Locks;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks in Redis: a key for each, which holds the owner and expires with the lease. All are in one slot, so that one script
 * takes all or none. Tokens count microseconds by Redis' clock, so that they go on rising when Redis loses its memory.
 */
public final class RedisLocks implements Locks {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLocks.class);

    /** The last token, then the locks; the owner, the lease in milliseconds, what the token is higher than. */
    private static final String ACQUIRE = """
            for lock = 2, #KEYS do
              if redis.call('EXISTS', KEYS[lock]) == 1 then
                return {}
              end
            end
            local time = redis.call('TIME')
            local last = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), tonumber(ARGV[3]))
            local token = string.format('%.0f', math.max(time[1] * 1000000 + time[2], last + 1))
            redis.call('SET', KEYS[1], token)
            for lock = 2, #KEYS do
              redis.call('SET', KEYS[lock], ARGV[1], 'PX', ARGV[2])
            end
            return {token}
            """;

    /** The locks; the owner. */
    private static final String RELEASE = """
            local freed = 0
            for lock = 1, #KEYS do
              if redis.call('GET', KEYS[lock]) == ARGV[1] then
                freed = freed + redis.call('DEL', KEYS[lock])
              end
            end
            return {freed}
            """;

    private final RedisConnection redis;

    public RedisLocks(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
        List<LockKey> sorted = Lease.sorted(keys);
        Lease.checkLength(lease);
        List<String> names =
                Stream.concat(Stream.of(name("token")), locks(sorted)).toList();
        try {
            List<Object> token = redis.run(ACQUIRE, names, owner.toString(), lease.toMillis(), after);
            return token.isEmpty()
                    ? new Taken()
                    : new Held(new Lease(sorted, owner, Long.parseLong((String) token.getFirst())));
        } catch (RedisUnavailable away) {
            LOG.debug("nobody can tell who holds {}", sorted, away);
            return new Unavailable();
        }
    }

    @Override
    public boolean release(Lease lease) {
        try {
            List<Object> freed = redis.run(
                    RELEASE, locks(lease.keys()).toList(), lease.owner().toString());
            return freed.getFirst().equals((long) lease.keys().size());
        } catch (RedisUnavailable away) {
            LOG.debug("{} is free when its lease ends", lease, away);
            return false;
        }
    }

    private Stream<String> locks(List<LockKey> keys) {
        return keys.stream().map(key -> name("lock:" + key.name()));
    }

    private String name(String name) {
        return redis.key("{locks}:" + name);
    }
}
