package dev.jumun.core.popular;

import dev.jumun.catalog.ProductId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.PopularQueries;
import dev.jumun.popular.SalesRanking;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the ranking as the store is: tells it what has changed since it was filled, and fills it again where it has
 * forgotten, may not have heard, or has other days. Used by one thread, while it has the lease of the counter.
 */
final class RankedSales {
    /** It is vouched for so often, and filled no more often. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** In between sales are counted. */
    private static final Duration LONGEST_TURN = Duration.ofMillis(500);

    private static final int SALES_AT_ONCE = 500;

    private final SalesRanking ranking;
    private final PopularQueries sales;
    private final Ids ids;
    private final InstantSource clock;
    /** What it bears, as far as it is told all that the store is. */
    private Optional<UUID> mark = Optional.empty();

    /** What it is to be told next, while it is filled. */
    private Optional<Place> filling = Optional.empty();

    private Instant next = Instant.MIN;

    RankedSales(SalesRanking ranking, PopularQueries sales, Ids ids, InstantSource clock) {
        this.ranking = ranking;
        this.sales = sales;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody else may have changed the store since. */
    void isUnknown() {
        mark = Optional.empty();
        filling = Optional.empty();
    }

    /** These were committed just now. */
    void changed(List<DailySalesState> figures) {
        LocalDate first = today().minusDays(SalesRanking.DAYS_BEFORE_TODAY);
        List<DailySalesState> ranked =
                figures.stream().filter(figure -> !figure.day().isBefore(first)).toList();
        if (!ranked.isEmpty()) {
            mark.ifPresent(known -> put(known, filling.isPresent() ? known : ids.next(), ranked));
        }
    }

    /** All that was committed is told; {@code beat} is that of the counter. */
    void keep(long beat) {
        Instant now = clock.instant();
        if (filling.isPresent()) {
            fill(now.plus(LONGEST_TURN));
        } else if (!ranking.equals(SalesRanking.NONE) && !now.isBefore(next)) {
            next = now.plus(PAUSE);
            vouch();
            if (mark.isEmpty()) {
                begin(beat);
                fill(now.plus(LONGEST_TURN));
            }
        }
    }

    private void begin(long beat) {
        LocalDate today = today();
        mark = Optional.of(ids.next()).filter(fresh -> ranking.begin(fresh, beat, today));
        filling = mark.map(begun -> Place.begin(today));
    }

    /** A part of it, so that nothing waits for long that is to be counted. */
    private void fill(Instant end) {
        do {
            mark.ifPresent(known -> filling.ifPresent(place -> tell(known, place)));
        } while (filling.isPresent() && clock.instant().isBefore(end));
        if (filling.isEmpty()) {
            vouch();
        }
    }

    private void tell(UUID known, Place place) {
        List<DailySalesState> page = sales.ofDay(place.day(), place.after(), SALES_AT_ONCE);
        if (!page.isEmpty()) {
            put(known, known, page);
        }
        filling = mark.flatMap(told -> place.behind(page));
    }

    private void put(UUID known, UUID after, List<DailySalesState> figures) {
        if (ranking.put(known, after, figures)) {
            mark = Optional.of(after);
        } else {
            isUnknown();
        }
    }

    private void vouch() {
        mark = mark.filter(known -> ranking.vouch(known, today()));
    }

    private LocalDate today() {
        return Sales.day(clock.instant());
    }

    /** Where the filling goes on. */
    private record Place(LocalDate day, Optional<ProductId> after, LocalDate last) {
        static Place begin(LocalDate today) {
            return new Place(today.minusDays(SalesRanking.DAYS_BEFORE_TODAY), Optional.empty(), today.plusDays(1));
        }

        Optional<Place> behind(List<DailySalesState> page) {
            if (page.size() == SALES_AT_ONCE) {
                return Optional.of(
                        new Place(day, Optional.of(page.getLast().key().product()), last));
            }
            return Optional.of(new Place(day.plusDays(1), Optional.empty(), last))
                    .filter(place -> !place.day().isAfter(last));
        }
    }
}
