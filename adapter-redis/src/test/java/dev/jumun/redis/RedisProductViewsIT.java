package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.tck.ProductViewsContract;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedisProductViewsIT extends ProductViewsContract {
    private final RedisConnection redis = SharedRedis.alone();
    private final ProductViews views = new RedisProductViews(redis);
    private final UUID reader = UUID.randomUUID();

    @Override
    protected ProductViews views() {
        return new RedisProductViews(SharedRedis.alone(), LEASE, LIFE);
    }

    @Test
    void keepsNoTwoForTheSameTimeNorTooLong() {
        List<Long> lives = IntStream.range(0, 20)
                .mapToObj(number -> life(put(view("A jar."))))
                .toList();
        long longest = ProductViews.LONGEST.minus(Duration.ofSeconds(1)).toMillis();
        assertThat(lives).allMatch(life -> life > longest / 2 - 500 && life <= longest);
        assertThat(Collections.max(lives) - Collections.min(lives)).isGreaterThan(1_000);
    }

    @Test
    void compressesWhatIsLarge() {
        String large = "White porcelain of the 18th century, as round as it came off the wheel. ".repeat(100);
        assertThat(size(put(view(large)))).isLessThan(large.length() / 5);
        assertThat(size(put(view("A jar.")))).isBetween(200L, 1_024L);
    }

    @Test
    void hasReadAnewWhatIsOfAnotherFormat() {
        ProductView jar = view("A jar.");
        set(jar, "2j{}");
        assertThat(views.find(jar.product().key(), reader)).isEqualTo(new ProductViews.Absent());
        views.put(jar, reader);
        assertThat(views.find(jar.product().key(), reader)).isEqualTo(new ProductViews.Found(jar));
    }

    @Test
    void forgetsWhatCannotBeRead() {
        for (String broken : List.of("1", "1j{\"product\":", "1zabc", "1x{}")) {
            ProductView jar = view("A jar.");
            set(jar, broken);
            assertThat(views.find(jar.product().key(), reader)).isEqualTo(new ProductViews.Unknown());
            assertThat(views.find(jar.product().key(), reader)).isEqualTo(new ProductViews.Absent());
        }
    }

    @Test
    void knowsNothingWhileRedisIsAway() {
        RedisConnection away =
                RedisConnection.open(new RedisSettings("redis://127.0.0.1:1", "away", Duration.ofMillis(100)));
        try (away) {
            ProductViews blind = new RedisProductViews(away);
            ProductView jar = view("A jar.");
            assertThat(blind.find(jar.product().key(), reader)).isEqualTo(new ProductViews.Unknown());
            blind.put(jar, reader);
            assertThat(blind.evict(List.of(jar.product().key()))).isFalse();
        }
    }

    private String put(ProductView view) {
        ProductId product = view.product().key();
        assertThat(views.find(product, reader)).isEqualTo(new ProductViews.Absent());
        views.put(view, reader);
        return redis.key("product:" + product);
    }

    private void set(ProductView view, String value) {
        redis.run(
                "return {redis.call('SET', KEYS[1], ARGV[1])}",
                List.of(redis.key("product:" + view.product().key())),
                value);
    }

    private long life(String key) {
        return number("PTTL", key);
    }

    private long size(String key) {
        return number("STRLEN", key);
    }

    private long number(String command, String key) {
        return (Long) redis.run("return {redis.call('" + command + "', KEYS[1])}", List.of(key))
                .getFirst();
    }

    private static ProductView view(String description) {
        ProductId id = new ProductId(UUID.randomUUID());
        SkuId sku = new SkuId(UUID.randomUUID());
        ProductState product = new ProductState(
                id,
                "Moon jar",
                description,
                List.of(),
                Optional.empty(),
                Period.ALWAYS,
                Optional.empty(),
                List.of(sku));
        SkuState only = new SkuState(
                sku,
                id,
                "Moon jar",
                Map.of(),
                Money.of(1),
                Period.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Quantity.of(7),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO);
        return new ProductView(product, List.of(only));
    }
}
