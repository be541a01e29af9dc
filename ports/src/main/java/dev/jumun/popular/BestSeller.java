package dev.jumun.popular;

import dev.jumun.catalog.ProductId;
import dev.jumun.value.Quantity;

/**
 * A product among the best-selling ones, by its id.
 *
 * @param product which
 * @param sold pieces of all its SKUs, 1 or more
 */
public record BestSeller(ProductId product, Quantity sold) {}
