package dev.jumun.delivery;

import java.time.Instant;
import java.util.List;

/** Driven port: lists of deliveries. Implementations are thread-safe. */
public interface DeliveryQueries {
    /**
     * Deliveries about which the carrier is to be asked by {@code now}, the longest due first.
     *
     * @param limit how many at the most, 1 or more
     */
    List<DeliveryId> due(Instant now, int limit);
}
