package dev.jumun.popular;

import dev.jumun.catalog.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /** The same by their present names, in the same order, without those that do not exist. */
    List<PopularProduct> named(List<BestSeller> best);

    /**
     * What was sold on a day, in the order of products, without those of which nothing was.
     *
     * @param after the product that ended the page before
     * @param limit how many at the most, 1 or more
     */
    List<DailySalesState> ofDay(LocalDate day, Optional<ProductId> after, int limit);
}
