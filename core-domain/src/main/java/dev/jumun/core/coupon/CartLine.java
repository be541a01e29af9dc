package dev.jumun.core.coupon;

import dev.jumun.catalog.ProductId;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import java.util.List;

/**
 * A line of a cart, as coupons see it.
 *
 * @param sku what is wanted
 * @param product what it is a version of
 * @param categories of the product, as far as a coupon asks for them
 * @param amount what the pieces cost together
 */
public record CartLine(SkuId sku, ProductId product, List<String> categories, Money amount) {}
