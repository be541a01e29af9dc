package dev.jumun.popular;

import java.time.LocalDate;
import java.util.List;

/** Driven port: what {@link DailySalesState}s say together. Implementations are thread-safe. */
public interface PopularQueries {
    /**
     * Those that sold best, the best first; of equals the one that was created first.
     *
     * @param first of the days that count
     * @param last of them
     * @param limit how many at the most, 1 or more
     */
    List<PopularProduct> bestSellers(LocalDate first, LocalDate last, int limit);
}
