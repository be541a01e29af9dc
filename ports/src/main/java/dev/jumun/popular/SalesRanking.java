package dev.jumun.popular;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Driven port: the {@link DailySalesState}s of the last days once more, where the best of them are found without asking the
 * store. It may forget at any moment, and says nothing where it cannot know that it has all of them.
 *
 * <p>It bears a mark. Who writes says which mark it expects, so that of several writers one goes on, and who did not see
 * the last change changes nothing. All writers of a ranking have the store's figures; which of them is the later one is
 * told by its beat. Implementations are thread-safe, and prove themselves with {@code SalesRankingContract}.
 */
public interface SalesRanking {
    /** The first of its days is so many days before today, the last one is tomorrow. */
    int DAYS_BEFORE_TODAY = ListPopularProducts.Command.MOST_DAYS - 1;

    /** Knows nothing. */
    SalesRanking NONE = new SalesRanking() {
        @Override
        public Optional<List<BestSeller>> best(LocalDate first, LocalDate last, int limit) {
            return Optional.empty();
        }

        @Override
        public boolean begin(UUID mark, long beat, LocalDate today) {
            return false;
        }

        @Override
        public boolean put(UUID mark, UUID next, Collection<DailySalesState> sales) {
            return false;
        }

        @Override
        public boolean vouch(UUID mark, LocalDate today) {
            return false;
        }
    };

    /**
     * Those that sold best on these days, the best first; of equals the one with the lower id. Empty if nobody vouches for
     * it, or it has not all of these days.
     *
     * @param first of the days that count
     * @param last of them
     * @param limit how many at the most, 1 or more
     */
    Optional<List<BestSeller>> best(LocalDate first, LocalDate last, int limit);

    /**
     * Empties it, to be filled: nobody vouches for it until then.
     *
     * @param mark that it bears from now on, a new one
     * @param beat of the writer; none with a lower one begins after it
     * @param today on whose days it has figures from now on
     * @return whether it did
     */
    boolean begin(UUID mark, long beat, LocalDate today);

    /**
     * Puts figures in place of what was known of their products and days, all or none.
     *
     * @param mark that it must bear
     * @param next that it bears afterwards: a new one, unless it is being filled
     * @param sales of its days
     * @return whether it did; if not, it is as it was, or nothing is known of it any more
     */
    boolean put(UUID mark, UUID next, Collection<DailySalesState> sales);

    /**
     * All figures of its days were put: for some seconds it may be asked.
     *
     * @param mark that it must bear
     * @param today whose days it must have
     * @return whether it may
     */
    boolean vouch(UUID mark, LocalDate today);
}
