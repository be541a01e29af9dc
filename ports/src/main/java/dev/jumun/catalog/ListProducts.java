package dev.jumun.catalog;

import dev.jumun.value.Page;

/** Driving port: anyone leafs through the products, or through those that fit, newest first. */
public interface ListProducts {
    /** One page of them. */
    Page<ProductView, ProductId> list(Command command);

    /**
     * Which page.
     *
     * @param filter of which products
     * @param page after which product, and how many
     */
    record Command(ProductFilter filter, Page.Request<ProductId> page) {}
}
