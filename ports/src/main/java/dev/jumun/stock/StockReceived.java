package dev.jumun.stock;

import dev.jumun.event.Event;
import dev.jumun.value.Quantity;

/**
 * Pieces came in.
 *
 * @param key of which SKU
 * @param quantity how many
 * @param available how many can be ordered now
 */
public record StockReceived(SkuId key, Quantity quantity, Quantity available) implements Event {}
