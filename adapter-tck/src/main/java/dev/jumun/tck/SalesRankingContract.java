package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.popular.BestSeller;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.SalesRanking;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SalesRanking} must do. It is empty before each test. */
public abstract class SalesRankingContract {
    /** For so long the ranking under test may be asked after it was vouched for. */
    protected static final Duration VOUCHED = Duration.ofSeconds(2);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate FIRST = TODAY.minusDays(SalesRanking.DAYS_BEFORE_TODAY);
    private static final long BEAT = 7;

    private final ProductId jar = new ProductId(Samples.id());
    private final ProductId mug = new ProductId(Samples.id());
    private final ProductId bowl = new ProductId(Samples.id());
    private final UUID mark = Samples.id();
    private final UUID next = Samples.id();
    private SalesRanking ranking;
    private SalesRanking others;

    /** The adapter under test, as one process has it; another process' each time, to the same ranking. */
    protected abstract SalesRanking ranking();

    @BeforeEach
    void open() {
        ranking = ranking();
        others = ranking();
    }

    @Test
    void answersOnceItIsFilledAndVouchedFor() {
        assertThat(best()).isEmpty();
        assertThat(ranking.begin(mark, BEAT, TODAY)).isTrue();
        assertThat(best()).isEmpty();
        assertThat(ranking.put(mark, mark, List.of(sales(mug, TODAY, 2)))).isTrue();
        assertThat(ranking.put(mark, mark, List.of(sales(jar, FIRST, 3)))).isTrue();
        assertThat(best()).isEmpty();
        assertThat(ranking.vouch(mark, TODAY)).isTrue();
        assertThat(best()).contains(List.of(sold(jar, 3), sold(mug, 2)));
    }

    @Test
    void knowsThatNothingWasSold() {
        ranking.begin(mark, BEAT, TODAY);
        ranking.vouch(mark, TODAY);
        assertThat(best()).contains(List.of());
    }

    @Test
    void takesTheLowerIdOfEqualsFirst() {
        filled(sales(bowl, TODAY, 2), sales(jar, TODAY, 2), sales(mug, TODAY, 2));
        assertThat(best()).contains(List.of(sold(jar, 2), sold(mug, 2), sold(bowl, 2)));
        assertThat(others.best(FIRST, TODAY, 2)).contains(List.of(sold(jar, 2), sold(mug, 2)));
    }

    @Test
    void putsFiguresInPlaceOfThoseBefore() {
        filled(sales(jar, TODAY, 2), sales(mug, TODAY, 3));
        assertThat(best()).contains(List.of(sold(mug, 3), sold(jar, 2)));
        assertThat(ranking.put(mark, next, List.of(sales(jar, TODAY, 5), sales(mug, TODAY, 0))))
                .isTrue();
        assertThat(best()).contains(List.of(sold(jar, 5)));
        assertThat(ranking.vouch(next, TODAY)).isTrue();
    }

    @Test
    void changesNothingForWhoMissedAChange() {
        filled(sales(jar, TODAY, 2));
        others.put(mark, next, List.of(sales(jar, TODAY, 3)));
        assertThat(ranking.put(mark, Samples.id(), List.of(sales(jar, TODAY, 1))))
                .isFalse();
        assertThat(ranking.vouch(mark, TODAY)).isFalse();
        assertThat(best()).contains(List.of(sold(jar, 3)));
        assertThat(others.vouch(next, TODAY)).isTrue();
    }

    @Test
    void beginsForTheLaterWriterOnly() {
        filled(sales(jar, TODAY, 2));
        assertThat(others.begin(next, BEAT - 1, TODAY)).isFalse();
        assertThat(best()).contains(List.of(sold(jar, 2)));
        assertThat(others.begin(next, BEAT + 1, TODAY)).isTrue();
        assertThat(best()).isEmpty();
        assertThat(ranking.put(mark, mark, List.of(sales(jar, TODAY, 1)))).isFalse();
        assertThat(ranking.vouch(mark, TODAY)).isFalse();
        assertThat(ranking.begin(mark, BEAT, TODAY)).isFalse();
        assertThat(others.vouch(next, TODAY)).isTrue();
        assertThat(best()).contains(List.of());
    }

    @Test
    void beginsAgainForTheSameWriter() {
        filled(sales(jar, TODAY, 2), sales(mug, TODAY.minusDays(3), 2));
        assertThat(ranking.begin(next, BEAT, TODAY)).isTrue();
        assertThat(ranking.put(next, next, List.of(sales(jar, TODAY, 1)))).isTrue();
        assertThat(ranking.vouch(next, TODAY)).isTrue();
        assertThat(best()).contains(List.of(sold(jar, 1)));
    }

    @Test
    void saysNothingWhenNobodyVouchesForItAnyMore() {
        filled(sales(jar, TODAY, 2));
        assertThat(best()).isPresent();
        Patiently.get("silent", () -> Optional.of(best()).filter(Optional::isEmpty));
        assertThat(ranking.vouch(mark, TODAY)).isTrue();
        assertThat(best()).contains(List.of(sold(jar, 2)));
    }

    @Test
    void saysNothingOfDaysThatItDoesNotHave() {
        filled(sales(jar, TODAY.plusDays(1), 2));
        assertThat(others.best(TODAY, TODAY.plusDays(1), 9)).contains(List.of(sold(jar, 2)));
        assertThat(others.best(FIRST.minusDays(1), TODAY, 9)).isEmpty();
        assertThat(others.best(TODAY, TODAY.plusDays(2), 9)).isEmpty();
        assertThat(ranking.vouch(mark, TODAY.plusDays(1))).isFalse();
        List<DailySalesState> beyond = List.of(sales(jar, TODAY, 9), sales(jar, TODAY.plusDays(2), 9));
        assertThat(ranking.put(mark, next, beyond)).isFalse();
        assertThat(best().orElse(List.of())).doesNotContain(sold(jar, 9));
    }

    /** Asking for the same days again and again, while figures change. */
    @Test
    void addsUpWhateverWasSold() {
        Random random = new Random(20_261_121);
        List<ProductId> products = new ArrayList<>();
        for (int product = 0; product < 12; product++) {
            products.add(new ProductId(new UUID(random.nextLong(), random.nextLong())));
        }
        Map<DailySalesId, DailySalesState> model = new HashMap<>();
        UUID known = mark;
        ranking.begin(known, BEAT, TODAY);
        for (int round = 0; round < 80; round++) {
            List<DailySalesState> changes = random(random, products);
            UUID after = Samples.id();
            assertThat(ranking.put(known, after, changes)).isTrue();
            known = after;
            ranking.vouch(known, TODAY);
            changes.forEach(change -> model.put(change.key(), change));
            int end = random.nextInt(4);
            LocalDate last = FIRST.plusDays(10L * end);
            LocalDate first = FIRST.plusDays(10L * random.nextInt(end + 1));
            int limit = 1 + random.nextInt(14);
            assertThat(others.best(first, last, limit)).contains(best(model, first, last, limit));
        }
    }

    /** Figures as large as they may be, and small ones, so that there are equals. */
    private static List<DailySalesState> random(Random random, List<ProductId> products) {
        Map<DailySalesId, DailySalesState> changes = new HashMap<>();
        for (int change = 0; change < 6; change++) {
            ProductId product = products.get(random.nextInt(products.size()));
            LocalDate day = FIRST.plusDays(random.nextInt(31));
            long pieces = random.nextInt(10) == 0 ? 100_000_000_000_000L - random.nextInt(3) : random.nextInt(3);
            DailySalesState sales = sales(product, day, pieces);
            changes.put(sales.key(), sales);
        }
        return List.copyOf(changes.values());
    }

    private static List<BestSeller> best(
            Map<DailySalesId, DailySalesState> model, LocalDate first, LocalDate last, int limit) {
        Map<ProductId, Quantity> sums = new HashMap<>();
        model.values().stream()
                .filter(sales -> !sales.day().isBefore(first) && !sales.day().isAfter(last))
                .filter(sales -> !sales.sold().isZero())
                .forEach(sales -> sums.merge(sales.key().product(), sales.sold(), Quantity::plus));
        return sums.entrySet().stream()
                .map(sum -> new BestSeller(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(BestSeller::sold).reversed().thenComparing(BestSeller::product))
                .limit(limit)
                .toList();
    }

    private Optional<List<BestSeller>> best() {
        return others.best(FIRST, TODAY, 9);
    }

    private void filled(DailySalesState... figures) {
        assertThat(ranking.begin(mark, BEAT, TODAY)).isTrue();
        assertThat(ranking.put(mark, mark, List.of(figures))).isTrue();
        assertThat(ranking.vouch(mark, TODAY)).isTrue();
    }

    private static DailySalesState sales(ProductId product, LocalDate day, long pieces) {
        return new DailySalesState(DailySalesId.of(product, day), day, Quantity.of(pieces));
    }

    private static BestSeller sold(ProductId product, long pieces) {
        return new BestSeller(product, Quantity.of(pieces));
    }
}
