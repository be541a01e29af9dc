package dev.jumun.redis;

import dev.jumun.catalog.ProductId;
import dev.jumun.popular.BestSeller;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.SalesRanking;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sorted set for each day, with what was sold as negative scores, so that equals come in the order of their ids. Each day
 * has a member that is no product: a set that Redis dropped is not taken for a day without sales. A sum of days that was
 * asked for is kept for a while, and changes with its days: what it was added up from is told by the mark among its
 * members. All is in one slot.
 */
public final class RedisSalesRanking implements SalesRanking {
    private static final Logger LOG = LoggerFactory.getLogger(RedisSalesRanking.class);
    private static final Duration VOUCHED = Duration.ofSeconds(3);

    /** What it knows of itself; the sum, the days; how many. */
    private static final String BEST = """
            local known = redis.call('HMGET', KEYS[1], 'mark', 'until')
            local time = redis.call('TIME')
            if not known[2] or tonumber(known[2]) <= time[1] * 1000 + math.floor(time[2] / 1000) then
              return {}
            end
            if redis.call('EXISTS', unpack(KEYS, 3)) < #KEYS - 2 then
              return {}
            end
            local mark = '=' .. known[1]
            if not redis.call('ZSCORE', KEYS[2], mark) then
              redis.call('ZUNIONSTORE', KEYS[2], #KEYS - 2, unpack(KEYS, 3))
              redis.call('ZADD', KEYS[2], 1, mark)
              redis.call('PEXPIRE', KEYS[2], 600000)
              redis.call('HSET', KEYS[1], string.match(KEYS[2], 'sum:%d+:%d+$'), '')
            end
            local best = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', '(0', 'WITHSCORES', 'LIMIT', 0, ARGV[1])
            table.insert(best, 1, 'best')
            return best
            """;

    /** What it knows of itself, the days; the mark, the beat. */
    private static final String BEGIN = """
            local beat = redis.call('HGET', KEYS[1], 'beat')
            if beat and tonumber(beat) > tonumber(ARGV[2]) then
              return {0}
            end
            for day = 2, #KEYS do
              redis.call('UNLINK', KEYS[day])
              redis.call('ZADD', KEYS[day], 0, '=')
              redis.call('PEXPIRE', KEYS[day], 172800000)
            end
            redis.call('HSET', KEYS[1], 'mark', ARGV[1], 'beat', ARGV[2], 'until', 0)
            redis.call('PEXPIRE', KEYS[1], 60000)
            return {1}
            """;

    /** What it knows of itself, the day of each figure; the mark, the next one, the product and the score of each figure. */
    private static final String PUT = """
            if redis.call('HGET', KEYS[1], 'mark') ~= ARGV[1] then
              return {0}
            end
            for figure = 2, #KEYS do
              if redis.call('EXISTS', KEYS[figure]) == 0 then
                redis.call('HSET', KEYS[1], 'mark', '', 'until', 0)
                return {0}
              end
            end
            local sums = {}
            for _, name in ipairs(redis.call('HKEYS', KEYS[1])) do
              local first, last = string.match(name, '^sum:(%d+):(%d+)$')
              if first then
                local sum = string.gsub(KEYS[1], 'known$', name)
                if redis.call('ZREM', sum, '=' .. ARGV[1]) == 1 then
                  table.insert(sums, {sum, tonumber(first), tonumber(last)})
                else
                  redis.call('HDEL', KEYS[1], name)
                end
              end
            end
            for figure = 2, #KEYS do
              local product, score = ARGV[figure * 2 - 1], ARGV[figure * 2]
              local day = tonumber(string.match(KEYS[figure], '%d+$'))
              local more = score - (redis.call('ZSCORE', KEYS[figure], product) or 0)
              if score == '0' then
                redis.call('ZREM', KEYS[figure], product)
              else
                redis.call('ZADD', KEYS[figure], score, product)
              end
              for _, sum in ipairs(sums) do
                if sum[2] <= day and day <= sum[3] and more ~= 0 then
                  if tonumber(redis.call('ZINCRBY', sum[1], string.format('%.0f', more), product)) >= 0 then
                    redis.call('ZREM', sum[1], product)
                  end
                end
              end
            end
            for _, sum in ipairs(sums) do
              redis.call('ZADD', sum[1], 1, '=' .. ARGV[2])
            end
            redis.call('HSET', KEYS[1], 'mark', ARGV[2])
            redis.call('PEXPIRE', KEYS[1], 60000)
            return {1}
            """;

    /** What it knows of itself, tomorrow; the mark, for how many milliseconds. */
    private static final String VOUCH = """
            if redis.call('HGET', KEYS[1], 'mark') ~= ARGV[1] or redis.call('EXISTS', KEYS[2]) == 0 then
              return {0}
            end
            local time = redis.call('TIME')
            redis.call('HSET', KEYS[1], 'until', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2])
            redis.call('PEXPIRE', KEYS[1], 60000)
            return {1}
            """;

    private final RedisConnection redis;
    private final String tag;
    private final Duration vouched;

    public RedisSalesRanking(RedisConnection redis) {
        this(redis, "ranking", VOUCHED);
    }

    /** One of several, which may be asked for so long after it was vouched for. */
    RedisSalesRanking(RedisConnection redis, String tag, Duration vouched) {
        this.redis = redis;
        this.tag = tag;
        this.vouched = vouched;
    }

    @Override
    public Optional<List<BestSeller>> best(LocalDate first, LocalDate last, int limit) {
        String sum = name("sum:" + first.toEpochDay() + ":" + last.toEpochDay());
        try {
            List<Object> best = redis.run(BEST, keys(Stream.concat(Stream.of(sum), days(first, last))), limit);
            return best.isEmpty() ? Optional.empty() : Optional.of(sellers(best));
        } catch (RedisUnavailable away) {
            LOG.debug("the store knows what sold best", away);
            return Optional.empty();
        }
    }

    @Override
    public boolean begin(UUID mark, long beat, LocalDate today) {
        Stream<String> days = days(today.minusDays(DAYS_BEFORE_TODAY), today.plusDays(1));
        return isDone(BEGIN, days, mark.toString(), beat);
    }

    @Override
    public boolean put(UUID mark, UUID next, Collection<DailySalesState> sales) {
        List<Object> values = new ArrayList<>(List.of(mark.toString(), next.toString()));
        sales.forEach(figure -> {
            values.add(figure.key().product().toString());
            values.add(-figure.sold().count());
        });
        return isDone(PUT, sales.stream().map(figure -> name(figure.day())), values.toArray());
    }

    @Override
    public boolean vouch(UUID mark, LocalDate today) {
        return isDone(VOUCH, Stream.of(name(today.plusDays(1))), mark.toString(), vouched.toMillis());
    }

    private boolean isDone(String script, Stream<String> keys, Object... values) {
        try {
            return redis.run(script, keys(keys), values).getFirst().equals(1L);
        } catch (RedisUnavailable away) {
            LOG.debug("the ranking is filled again when Redis is back", away);
            return false;
        }
    }

    private static List<BestSeller> sellers(List<Object> best) {
        List<BestSeller> sellers = new ArrayList<>();
        for (int i = 1; i < best.size(); i += 2) {
            ProductId product = new ProductId(UUID.fromString((String) best.get(i)));
            sellers.add(new BestSeller(product, Quantity.of(-Long.parseLong((String) best.get(i + 1)))));
        }
        return sellers;
    }

    private List<String> keys(Stream<String> more) {
        return Stream.concat(Stream.of(name("known")), more).toList();
    }

    private Stream<String> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(this::name);
    }

    private String name(LocalDate day) {
        return name("day:" + day.toEpochDay());
    }

    private String name(String name) {
        return redis.key("{" + tag + "}:" + name);
    }
}
