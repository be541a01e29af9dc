package dev.jumun.inmemory;

import dev.jumun.catalog.ProductId;
import dev.jumun.popular.BestSeller;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.SalesRanking;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ranking for the threads of one process. */
public final class InMemorySalesRanking implements SalesRanking {
    private static final Comparator<BestSeller> BEST_FIRST =
            Comparator.comparing(BestSeller::sold).reversed().thenComparing(BestSeller::product);

    private final InstantSource clock;
    private final Duration vouched;
    private final Map<LocalDate, Map<ProductId, Quantity>> days = new HashMap<>();
    private @Nullable UUID mark;
    private long beat;
    private Instant until = Instant.MIN;

    /** @param vouched for so long it may be asked without being vouched for again */
    public InMemorySalesRanking(InstantSource clock, Duration vouched) {
        this.clock = clock;
        this.vouched = vouched;
    }

    @Override
    public synchronized Optional<List<BestSeller>> best(LocalDate first, LocalDate last, int limit) {
        List<LocalDate> asked = first.datesUntil(last.plusDays(1)).toList();
        if (!clock.instant().isBefore(until) || !days.keySet().containsAll(asked)) {
            return Optional.empty();
        }
        Map<ProductId, Quantity> sums = new HashMap<>();
        asked.forEach(day ->
                days.getOrDefault(day, Map.of()).forEach((product, sold) -> sums.merge(product, sold, Quantity::plus)));
        return Optional.of(sums.entrySet().stream()
                .map(sum -> new BestSeller(sum.getKey(), sum.getValue()))
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized boolean begin(UUID mark, long beat, LocalDate today) {
        if (beat < this.beat) {
            return false;
        }
        days.clear();
        today.minusDays(DAYS_BEFORE_TODAY).datesUntil(today.plusDays(2)).forEach(day -> days.put(day, new HashMap<>()));
        this.mark = mark;
        this.beat = beat;
        until = Instant.MIN;
        return true;
    }

    @Override
    public synchronized boolean put(UUID mark, UUID next, Collection<DailySalesState> sales) {
        if (!mark.equals(this.mark) || !sales.stream().map(DailySalesState::day).allMatch(days::containsKey)) {
            return false;
        }
        sales.forEach(figure -> days.getOrDefault(figure.day(), new HashMap<>())
                .compute(
                        figure.key().product(),
                        (product, before) -> figure.sold().isZero() ? null : figure.sold()));
        this.mark = next;
        return true;
    }

    @Override
    public synchronized boolean vouch(UUID mark, LocalDate today) {
        if (!mark.equals(this.mark) || !days.containsKey(today.plusDays(1))) {
            return false;
        }
        until = clock.instant().plus(vouched);
        return true;
    }
}
