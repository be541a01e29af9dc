package dev.jumun.catalog;

import dev.jumun.value.Page;

/** Driving port: anyone leafs through the products, newest first. */
public interface ListProducts {
    /** One page of them. */
    Page<ProductView, ProductId> list(Command command);

    /**
     * Which page.
     *
     * @param page after which product, and how many
     */
    record Command(Page.Request<ProductId> page) {}
}
