package dev.jumun.inmemory;

import dev.jumun.catalog.ProductId;
import dev.jumun.popular.BestSeller;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.PopularProduct;
import dev.jumun.popular.PopularQueries;
import dev.jumun.value.Quantity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

final class InMemoryPopularQueries implements PopularQueries {
    private static final ProductId LOWEST = new ProductId(new UUID(0, 0));
    private static final Comparator<Map.Entry<ProductId, Quantity>> BEST_FIRST =
            Map.Entry.<ProductId, Quantity>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private record Place(LocalDate day, ProductId product) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::day).thenComparing(Place::product, Comparator.naturalOrder());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Tables tables;
    private final Index<DailySalesState, Place> sales;

    InMemoryPopularQueries(Tables tables) {
        this.tables = tables;
        this.sales = tables.index(
                DailySalesState.class,
                state -> Optional.of(new Place(state.day(), state.key().product()))
                        .filter(place -> !state.sold().isZero()));
    }

    @Override
    public List<PopularProduct> bestSellers(LocalDate first, LocalDate last, int limit) {
        return tables.reading(() -> {
            Map<ProductId, Quantity> sums = new HashMap<>();
            sales.sorted()
                    .subMap(new Place(first, LOWEST), new Place(last.plusDays(1), LOWEST))
                    .forEach((place, state) -> sums.merge(place.product(), state.sold(), Quantity::plus));
            return sums.entrySet().stream()
                    .sorted(BEST_FIRST)
                    .limit(limit)
                    .map(sum -> product(sum.getKey(), sum.getValue()))
                    .toList();
        });
    }

    @Override
    public List<PopularProduct> named(List<BestSeller> best) {
        return tables.reading(() -> best.stream()
                .flatMap(one -> tables.find(one.product()).stream()
                        .map(product -> new PopularProduct(product.key(), product.name(), one.sold())))
                .toList());
    }

    @Override
    public List<DailySalesState> ofDay(LocalDate day, Optional<ProductId> after, int limit) {
        Place end = new Place(day.plusDays(1), LOWEST);
        return tables.reading(() ->
                sales
                        .sorted()
                        .subMap(new Place(day, after.orElse(LOWEST)), after.isEmpty(), end, false)
                        .values()
                        .stream()
                        .limit(limit)
                        .toList());
    }

    private PopularProduct product(ProductId product, Quantity sold) {
        return new PopularProduct(product, tables.find(product).orElseThrow().name(), sold);
    }
}
