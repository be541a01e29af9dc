package dev.jumun.stock;

import dev.jumun.event.Event;
import dev.jumun.value.Quantity;

/**
 * A count was corrected.
 *
 * @param key of which SKU
 * @param difference pieces more, or fewer where negative
 * @param available how many can be ordered now
 */
public record StockAdjusted(SkuId key, long difference, Quantity available) implements Event {}
