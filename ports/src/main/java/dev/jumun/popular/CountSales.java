package dev.jumun.popular;

import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkId;

/**
 * Driving port: tells {@link ListPopularProducts} what is sold and what of it is called off. It is the relay of a sink of
 * the shop's own, which refuses nothing.
 */
public interface CountSales extends RelayEvents {
    /** Under which is kept up to which event sales are counted. */
    SinkId SINK = new SinkId("jumun-sales");
}
