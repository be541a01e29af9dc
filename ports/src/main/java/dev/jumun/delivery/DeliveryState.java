package dev.jumun.delivery;

import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery. What it was before is told by its events.
 *
 * @param key which
 * @param status where it stands
 * @param since when it came to stand there
 * @param askAt when the carrier is asked next, while there is something to wait for
 */
public record DeliveryState(DeliveryId key, DeliveryStatus status, Instant since, Optional<Instant> askAt)
        implements State {
    /** The kind of deliveries. */
    public static final Kind<DeliveryState> KIND = new Kind<>("delivery", DeliveryState.class);

    /** @throws IllegalArgumentException if there is nothing to wait for and it is to be asked, or the other way round */
    public DeliveryState {
        boolean isAwaited = status == DeliveryStatus.REGISTERED || status == DeliveryStatus.SHIPPED;
        if (askAt.isPresent() != isAwaited) {
            throw new IllegalArgumentException("a delivery that is " + status + " is asked about at " + askAt);
        }
    }
}
