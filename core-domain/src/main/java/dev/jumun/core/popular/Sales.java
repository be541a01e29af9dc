package dev.jumun.core.popular;

import dev.jumun.catalog.ProductId;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What some events change in daily sales. */
final class Sales {
    /** The pieces of one product on one day. */
    record Day(ProductId product, LocalDate date) implements Comparable<Day> {
        private static final Comparator<Day> ORDER =
                Comparator.comparing(Day::date).thenComparing(Day::product, Comparator.naturalOrder());

        DailySalesId place() {
            return DailySalesId.of(product, date);
        }

        @Override
        public int compareTo(Day other) {
            return ORDER.compare(this, other);
        }
    }

    private final NavigableMap<Day, Long> changes = new TreeMap<>();

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** So many more pieces, or fewer. */
    void add(Day day, long pieces) {
        changes.merge(day, pieces, (some, more) -> {
            long sum = Math.addExact(some, more);
            return sum == 0 ? null : sum;
        });
    }

    /** The changes, earlier days first. */
    Stream<Map.Entry<Day, Long>> changes() {
        return changes.entrySet().stream();
    }

    /**
     * Daily sales after a change. A day whose place was taken by a later one is past counting. None is ever negative: what
     * was sold before anybody counted may be called off later.
     *
     * @param present what stands in the place of that day
     */
    static DailySalesState changed(Optional<DailySalesState> present, Day day, long pieces) {
        if (present.isPresent() && present.get().day().isAfter(day.date())) {
            return present.get();
        }
        long before = present.filter(same -> same.day().equals(day.date()))
                .map(same -> same.sold().count())
                .orElse(0L);
        Quantity sold = Quantity.of(Math.max(0, Math.addExact(before, pieces)));
        return new DailySalesState(day.place(), day.date(), sold);
    }
}
