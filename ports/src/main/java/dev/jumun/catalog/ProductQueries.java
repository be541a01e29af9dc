package dev.jumun.catalog;

import dev.jumun.value.Page;
import java.util.Optional;

/** Driven port: products as shoppers see them. Implementations are thread-safe. */
public interface ProductQueries {
    /** One product. */
    Optional<ProductView> find(ProductId product);

    /** The products that fit, newest first. */
    Page<ProductView, ProductId> page(ProductFilter filter, Page.Request<ProductId> page);
}
