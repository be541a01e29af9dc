package dev.jumun.popular;

import dev.jumun.catalog.ProductId;
import dev.jumun.value.Quantity;

/**
 * A product among the best-selling ones.
 *
 * @param product which
 * @param name as it is now
 * @param sold pieces of all its SKUs, 1 or more
 */
public record PopularProduct(ProductId product, String name, Quantity sold) {}
