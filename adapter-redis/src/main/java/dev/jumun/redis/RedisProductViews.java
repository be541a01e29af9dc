package dev.jumun.redis;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A key for each product: who reads it, behind {@code ?}, or the view. Both expire, which together takes no longer than
 * {@link ProductViews#LONGEST}. A view of another format counts as none.
 */
public final class RedisProductViews implements ProductViews {
    private static final Logger LOG = LoggerFactory.getLogger(RedisProductViews.class);
    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final Duration LIFE = LONGEST.minus(LEASE);
    private static final String BEING_READ = "?";

    /** The key; the reader, its milliseconds, the format. */
    private static final String FIND = """
            local known = redis.call('GET', KEYS[1])
            local mark = known and string.sub(known, 1, 1)
            if mark == '?' or mark == ARGV[3] then
              return {known}
            end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return {}
            """;

    /** The key; the reader, the view, its milliseconds. */
    private static final String PUT = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then
              redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            end
            return {}
            """;

    private final RedisConnection redis;
    private final Duration lease;
    private final Duration life;

    public RedisProductViews(RedisConnection redis) {
        this(redis, LEASE, LIFE);
    }

    /**
     * With other times.
     *
     * @param lease after so long another reads
     * @param life how long a view is kept at most; half as long at least
     */
    RedisProductViews(RedisConnection redis, Duration lease, Duration life) {
        this.redis = redis;
        this.lease = lease;
        this.life = life;
    }

    @Override
    public Answer find(ProductId product, UUID reader) {
        try {
            List<Object> known = redis.runOnBytes(
                    FIND, key(product), reading(reader), millis(lease.toMillis()), bytes(PackedView.FORMAT));
            if (known.isEmpty()) {
                return new Absent();
            }
            byte[] found = (byte[]) known.getFirst();
            return found[0] == BEING_READ.charAt(0) ? new BeingRead() : new Found(PackedView.unpack(found));
        } catch (RedisUnavailable away) {
            LOG.debug("the store tells what {} is", product, away);
            return new Unknown();
        } catch (RuntimeException unreadable) {
            LOG.warn("what Redis has of product {} cannot be read; the store tells", product, unreadable);
            evict(List.of(product));
            return new Unknown();
        }
    }

    @Override
    public void put(ProductView view, UUID reader) {
        try {
            var unused = redis.runOnBytes(
                    PUT, key(view.product().key()), reading(reader), PackedView.pack(view), millis(someLife()));
        } catch (RedisUnavailable away) {
            LOG.debug("Redis does not hear what {} is", view.product().key(), away);
        }
    }

    @Override
    public boolean evict(Collection<ProductId> products) {
        String[] keys = products.stream().map(this::name).toArray(String[]::new);
        try {
            var unused = redis.ask(client -> client.getKeys().deleteAsync(keys));
            return true;
        } catch (RedisUnavailable away) {
            LOG.debug("{} products are forgotten later", keys.length, away);
            return false;
        }
    }

    private long someLife() {
        long longest = life.toMillis();
        return ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
    }

    private List<String> key(ProductId product) {
        return List.of(name(product));
    }

    private String name(ProductId product) {
        return redis.key("product:" + product);
    }

    private static byte[] reading(UUID reader) {
        return bytes(BEING_READ + reader);
    }

    private static byte[] millis(long millis) {
        return bytes(String.valueOf(millis));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
