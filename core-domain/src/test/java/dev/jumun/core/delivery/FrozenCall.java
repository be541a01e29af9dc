package dev.jumun.core.delivery;

import dev.jumun.delivery.Carrier;
import dev.jumun.order.OrderId;

/**
 * A carrier that hears of a registration late.
 *
 * @param meanwhile what happens before it does
 */
public record FrozenCall(Carrier carrier, Runnable meanwhile) implements Carrier {
    @Override
    public void register(Parcel parcel) {
        meanwhile.run();
        carrier.register(parcel);
    }

    @Override
    public void callOff(OrderId order) {
        carrier.callOff(order);
    }

    @Override
    public Progress progress(OrderId order) {
        return carrier.progress(order);
    }
}
