package dev.jumun.catalog;

import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Driven port: products as shoppers see them. Implementations are thread-safe. */
public interface ProductQueries {
    /** One product. */
    Optional<ProductView> find(ProductId product);

    /**
     * Products whose sale starts within a time, the soonest first.
     *
     * @param from the first instant of it
     * @param to the first instant after it
     * @param limit the most to return
     */
    List<ProductId> starting(Instant from, Instant to, int limit);

    /** The products that fit, newest first. */
    Page<ProductView, ProductId> page(ProductFilter filter, Page.Request<ProductId> page);
}
