package dev.jumun.core.catalog;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.WarmProducts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

public final class WarmProductsService implements WarmProducts {
    private final ProductQueries queries;
    private final SeenProducts products;
    private final InstantSource clock;

    public WarmProductsService(ProductQueries queries, SeenProducts products, InstantSource clock) {
        this.queries = queries;
        this.products = products;
        this.clock = clock;
    }

    @Override
    public int warm(Command command) {
        if (!products.remembers()) {
            return 0;
        }
        Instant now = clock.instant();
        List<ProductId> soon = queries.starting(now, now.plus(command.ahead()), command.limit());
        soon.forEach(products::find);
        return soon.size();
    }
}
