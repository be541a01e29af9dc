package dev.jumun.redis;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.store.Key;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two keys for each pool, in one slot. One says how many units are left, or {@code ?} while somebody looks, and expires. The
 * other has the visits in the order in which their leases end by Redis' clock, each with its units before its id, and before
 * all of them the sum of these units below zero: so neither is ever there without the other.
 */
public final class RedisAdmission implements Admission {
    private static final Logger LOG = LoggerFactory.getLogger(RedisAdmission.class);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration MEMORY = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** What is left, the visits; the visit, its units, the slack, the lease, how long others wait for who looks. */
    private static final String ENTER = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            for _, gone in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], 1, now)) do
              redis.call('ZREM', KEYS[2], gone)
              redis.call('ZINCRBY', KEYS[2], string.match(gone, '^%d+'), 'units')
            end
            local left = redis.call('GET', KEYS[1])
            if not left then
              redis.call('SET', KEYS[1], '?', 'PX', ARGV[5])
              return {'missing'}
            end
            left = tonumber(left)
            if not left then
              return {'full'}
            end
            local units = tonumber(ARGV[2])
            if units > left then
              units = 1
            end
            local inside = -tonumber(redis.call('ZSCORE', KEYS[2], 'units') or 0)
            if inside + units > left + ARGV[3] then
              return {'full', left}
            end
            redis.call('ZADD', KEYS[2], now + ARGV[4], units .. ':' .. ARGV[1])
            redis.call('ZINCRBY', KEYS[2], -units, 'units')
            redis.call('PEXPIRE', KEYS[2], 2 * ARGV[4])
            return {'admitted'}
            """;

    /** What is left, the visits; how many units are told, or nothing, and for how long. */
    private static final String TELL = """
            local told = tonumber(ARGV[1])
            if told then
              local left = tonumber(redis.call('GET', KEYS[1]) or '')
              if not left then
                redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
              elseif told < left then
                redis.call('DECRBY', KEYS[1], left - told)
              end
            end
            return {}
            """;

    /** The same; then the visit, its units. */
    private static final String LEAVE = """
            for _, units in ipairs({ARGV[4], '1'}) do
              if redis.call('ZREM', KEYS[2], units .. ':' .. ARGV[3]) == 1 then
                redis.call('ZINCRBY', KEYS[2], units, 'units')
              end
            end
            """ + TELL;

    /** What is left, the visits. */
    private static final String LOOK_AT = """
            local left = tonumber(redis.call('GET', KEYS[1]) or '')
            if not left then
              return {}
            end
            return {left, -tonumber(redis.call('ZSCORE', KEYS[2], 'units') or 0)}
            """;

    /** What is left. */
    private static final String FORGET = """
            redis.call('DEL', KEYS[1])
            return {}
            """;

    private static final String NOTHING = "";

    private final RedisConnection redis;
    private final Duration lease;
    private final Duration memory;

    public RedisAdmission(RedisConnection redis) {
        this(redis, LEASE, MEMORY);
    }

    /**
     * With other times.
     *
     * @param lease after so long the units of somebody who does not come back are free
     * @param memory how long it believes what it was told, or up to twice as long
     */
    RedisAdmission(RedisConnection redis, Duration lease, Duration memory) {
        this.redis = redis;
        this.lease = lease;
        this.memory = memory;
    }

    @Override
    public Answer enter(Visit visit) {
        try {
            List<Object> answer = redis.run(
                    ENTER,
                    keys(visit.pool()),
                    visit.id().toString(),
                    visit.units(),
                    SLACK,
                    lease.toMillis(),
                    LOOK.toMillis());
            return switch ((String) answer.getFirst()) {
                case "admitted" -> new Admitted();
                case "missing" -> new Missing();
                default ->
                    new Full(answer.size() > 1 ? OptionalLong.of((long) answer.getLast()) : OptionalLong.empty());
            };
        } catch (RedisUnavailable away) {
            LOG.debug("nobody can tell whether {} may enter", visit, away);
            return new Unknown();
        }
    }

    @Override
    public void tell(Key<?> pool, long left) {
        say(TELL, pool, left, believed());
    }

    @Override
    public void leave(Visit visit, OptionalLong left) {
        String told = left.isPresent() ? Long.toString(left.getAsLong()) : NOTHING;
        if (!say(LEAVE, visit.pool(), leaving(visit, told))) {
            redis.runLater(lease, LEAVE, keys(visit.pool()), leaving(visit, NOTHING));
        }
    }

    private Object[] leaving(Visit visit, String told) {
        return new Object[] {told, believed(), visit.id().toString(), visit.units()};
    }

    @Override
    public Optional<Reading> look(Key<?> pool) {
        try {
            List<Object> known = redis.run(LOOK_AT, keys(pool));
            return known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Reading((long) known.getFirst(), (long) known.getLast()));
        } catch (RedisUnavailable away) {
            LOG.debug("nobody can tell what is left of {}", pool, away);
            return Optional.empty();
        }
    }

    @Override
    public void forget(Key<?> pool) {
        say(FORGET, pool);
    }

    /** Whether Redis heard it. */
    private boolean say(String script, Key<?> pool, Object... values) {
        try {
            var unused = redis.run(script, keys(pool), values);
            return true;
        } catch (RedisUnavailable away) {
            LOG.debug("Redis does not hear what is left of {}", pool, away);
            return false;
        }
    }

    /** Not for all pools equally long, so that they are not all looked at in the same moment. */
    private long believed() {
        return memory.toMillis() + ThreadLocalRandom.current().nextLong(memory.toMillis());
    }

    private List<String> keys(Key<?> pool) {
        String name = "admission:{" + pool.kind().name() + ":" + HexFormat.of().formatHex(pool.bytes()) + "}:";
        return List.of(redis.key(name + "left"), redis.key(name + "visits"));
    }
}
