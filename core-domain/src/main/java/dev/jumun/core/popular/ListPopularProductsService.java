package dev.jumun.core.popular;

import dev.jumun.popular.BestSeller;
import dev.jumun.popular.ListPopularProducts;
import dev.jumun.popular.PopularProduct;
import dev.jumun.popular.PopularQueries;
import dev.jumun.popular.SalesRanking;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

public final class ListPopularProductsService implements ListPopularProducts {
    private final PopularQueries popular;
    private final SalesRanking ranking;
    private final InstantSource clock;

    public ListPopularProductsService(PopularQueries popular, SalesRanking ranking, InstantSource clock) {
        this.popular = popular;
        this.ranking = ranking;
        this.clock = clock;
    }

    @Override
    public List<PopularProduct> list(Command command) {
        LocalDate today = Sales.day(clock.instant());
        LocalDate first = today.minusDays(command.days() - 1L);
        return ranking.best(first, today, command.limit())
                .flatMap(this::named)
                .orElseGet(() -> popular.bestSellers(first, today, command.limit()));
    }

    /** Nothing, if the ranking knows of products that the store does not have. */
    private Optional<List<PopularProduct>> named(List<BestSeller> best) {
        return Optional.of(popular.named(best)).filter(products -> products.size() == best.size());
    }
}
