package dev.jumun.redis;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Fingerprint;
import dev.jumun.json.JsonCodec;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A key for each attempt: the visit that makes it, behind {@code ?}, or the success, behind {@code !}. Both expire: what
 * Redis does not know the store decides.
 */
public final class RedisAttemptGuard implements AttemptGuard {
    private static final Logger LOG = LoggerFactory.getLogger(RedisAttemptGuard.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final JsonCodec CODEC = new JsonCodec();
    private static final String UNDER_WAY = "?";
    private static final String SUCCEEDED = "!";

    /** The key; the visit, its milliseconds. */
    private static final String ENTER = """
            local known = redis.call('SET', KEYS[1], ARGV[1], 'NX', 'GET', 'PX', ARGV[2])
            return known and {known} or {}
            """;

    /** The key; the success, its milliseconds. */
    private static final String SUCCEED = """
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return {}
            """;

    /** The key; the visit. */
    private static final String LEAVE = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then
              redis.call('DEL', KEYS[1])
            end
            return {}
            """;

    private final RedisConnection redis;
    private final Duration lease;

    public RedisAttemptGuard(RedisConnection redis) {
        this(redis, LEASE);
    }

    /** With another time after which others are let in. */
    RedisAttemptGuard(RedisConnection redis, Duration lease) {
        this.redis = redis;
        this.lease = lease;
    }

    @Override
    public Answer enter(AttemptId id, UUID visit) {
        try {
            List<Object> known = redis.run(ENTER, key(id), UNDER_WAY + visit, lease.toMillis());
            if (known.isEmpty()) {
                return new Entered();
            }
            String text = (String) known.getFirst();
            return text.startsWith(SUCCEEDED) ? new Succeeded(success(id, text)) : new UnderWay();
        } catch (RedisUnavailable away) {
            LOG.debug("the store decides {}", id, away);
            return new Unknown();
        } catch (RuntimeException unreadable) {
            LOG.warn("what Redis knows of an attempt cannot be read; the store decides", unreadable);
            return new Unknown();
        }
    }

    @Override
    public void succeeded(AttemptState success) {
        tell(SUCCEED, success.key(), text(success), MEMORY.toMillis());
    }

    @Override
    public void left(AttemptId id, UUID visit) {
        tell(LEAVE, id, UNDER_WAY + visit);
    }

    private void tell(String script, AttemptId id, Object... values) {
        try {
            var unused = redis.run(script, key(id), values);
        } catch (RedisUnavailable away) {
            LOG.debug("Redis does not hear yet how {} ended", id, away);
            redis.runLater(lease, script, key(id), values);
        }
    }

    /** Each part but the last has a length of its own, or ends with its line. */
    private static String text(AttemptState success) {
        return SUCCEEDED + success.fingerprint().sha256() + "\n" + CODEC.nameOf(success.receipt()) + "\n"
                + CODEC.write(success.receipt());
    }

    private static AttemptState success(AttemptId id, String text) {
        String[] parts = text.substring(SUCCEEDED.length()).split("\n", 3);
        return new AttemptState(id, new Fingerprint(parts[0]), CODEC.readReceipt(parts[1], parts[2]));
    }

    private List<String> key(AttemptId id) {
        return List.of(redis.key("attempt:" + HexFormat.of().formatHex(id.bytes())));
    }
}
