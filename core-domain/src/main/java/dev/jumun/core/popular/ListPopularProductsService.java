package dev.jumun.core.popular;

import dev.jumun.popular.ListPopularProducts;
import dev.jumun.popular.PopularProduct;
import dev.jumun.popular.PopularQueries;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

public final class ListPopularProductsService implements ListPopularProducts {
    private final PopularQueries popular;
    private final InstantSource clock;

    public ListPopularProductsService(PopularQueries popular, InstantSource clock) {
        this.popular = popular;
        this.clock = clock;
    }

    @Override
    public List<PopularProduct> list(Command command) {
        LocalDate today = Sales.day(clock.instant());
        return popular.bestSellers(today.minusDays(command.days() - 1L), today, command.limit());
    }
}
