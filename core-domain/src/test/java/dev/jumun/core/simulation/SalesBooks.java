package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.popular.ListPopularProducts;
import dev.jumun.popular.PopularProduct;
import dev.jumun.store.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the list of popular products must say once every event is counted: what the orders themselves add up to. */
record SalesBooks(InMemoryPersistence shop, ListPopularProducts popular, Instant now) {
    void check() {
        Map<LocalDate, Map<ProductId, Long>> sold = sold();
        for (int days : List.of(1, 2, 3, ListPopularProducts.Command.MOST_DAYS)) {
            List<PopularProduct> listed =
                    popular.list(new ListPopularProducts.Command(days, ListPopularProducts.Command.MOST));
            assertThat(listed.stream()
                            .collect(Collectors.toMap(
                                    PopularProduct::product,
                                    product -> product.sold().count())))
                    .as("sold within %s days", days)
                    .isEqualTo(within(days, sold));
            assertThat(listed)
                    .isSortedAccordingTo(Comparator.comparing(PopularProduct::sold)
                            .reversed()
                            .thenComparing(PopularProduct::product));
        }
    }

    private Map<ProductId, Long> within(int days, Map<LocalDate, Map<ProductId, Long>> sold) {
        Map<ProductId, Long> sums = new HashMap<>();
        for (int i = 0; i < days; i++) {
            sold.getOrDefault(day(now).minusDays(i), Map.of())
                    .forEach((product, pieces) -> sums.merge(product, pieces, Long::sum));
        }
        return sums;
    }

    private Map<LocalDate, Map<ProductId, Long>> sold() {
        Map<LocalDate, Map<ProductId, Long>> sold = new HashMap<>();
        for (Key<?> key : shop.keys()) {
            if (key instanceof OrderId id) {
                OrderState order = shop.store().read(id).orElseThrow();
                confirmed(order)
                        .ifPresent(at -> order.lines()
                                .forEach(line -> add(sold.computeIfAbsent(day(at), day -> new HashMap<>()), line)));
            }
        }
        return sold;
    }

    private Optional<Instant> confirmed(OrderState order) {
        return shop.outbox().events(order.key(), 0, Integer.MAX_VALUE).stream()
                .filter(recorded -> recorded.event() instanceof OrderConfirmed)
                .map(recorded -> recorded.at())
                .findFirst();
    }

    private static void add(Map<ProductId, Long> sold, OrderLine line) {
        if (!line.remaining().isZero()) {
            sold.merge(line.product(), line.remaining().count(), Long::sum);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
