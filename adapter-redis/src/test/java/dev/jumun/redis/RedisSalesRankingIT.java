package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.SalesRanking;
import dev.jumun.tck.SalesRankingContract;
import dev.jumun.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RedisSalesRankingIT extends SalesRankingContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final String tag = UUID.randomUUID().toString();
    private final UUID mark = UUID.randomUUID();

    @Override
    protected SalesRanking ranking() {
        return new RedisSalesRanking(SharedRedis.alone(), tag, VOUCHED);
    }

    @Test
    void saysNothingWhenRedisHasDroppedADay() {
        filled();
        drop("day:" + TODAY.minusDays(1).toEpochDay());
        assertThat(ranking().best(TODAY, TODAY, 9)).isPresent();
        assertThat(ranking().best(TODAY.minusDays(1), TODAY, 9)).isEmpty();
    }

    @Test
    void putsNothingIntoADayThatRedisHasDropped() {
        filled();
        drop("day:" + TODAY.toEpochDay());
        assertThat(ranking().put(mark, UUID.randomUUID(), List.of(sales()))).isFalse();
        assertThat(ranking().vouch(mark, TODAY)).isFalse();
        assertThat(ranking().best(TODAY, TODAY, 9)).isEmpty();
        assertThat(ranking().begin(mark, 1, TODAY)).isTrue();
    }

    @Test
    void saysNothingWhenRedisHasForgottenWhatItIs() {
        filled();
        drop("known");
        assertThat(ranking().best(TODAY, TODAY, 9)).isEmpty();
        assertThat(ranking().put(mark, mark, List.of(sales()))).isFalse();
    }

    private void filled() {
        assertThat(ranking().begin(mark, 1, TODAY)).isTrue();
        assertThat(ranking().put(mark, mark, List.of(sales()))).isTrue();
        assertThat(ranking().vouch(mark, TODAY)).isTrue();
    }

    private void drop(String name) {
        RedisConnection redis = SharedRedis.alone();
        List<String> key = List.of(redis.key("{" + tag + "}:" + name));
        assertThat(redis.run("return {redis.call('DEL', KEYS[1])}", key)).containsExactly(1L);
    }

    private static DailySalesState sales() {
        ProductId product = new ProductId(UUID.randomUUID());
        return new DailySalesState(DailySalesId.of(product, TODAY), TODAY, Quantity.of(3));
    }
}
