package dev.jumun.core.delivery;

import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.delivery.Carrier;
import dev.jumun.delivery.Carrier.Parcel;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.order.OrderState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import java.util.Optional;

/**
 * Writes down the intent, tells the carrier, writes down the result. Whoever dies in between leaves the intent, so that an
 * order that is called off then is called off at the carrier too.
 */
public final class ArrangeDeliveryService implements ArrangeDelivery {
    private final Store store;
    private final Carrier carrier;

    public ArrangeDeliveryService(Store store, Carrier carrier) {
        this.store = store;
        this.carrier = carrier;
    }

    @Override
    public Outcome arrange(Command command) {
        OrderState order = store.read(command.order()).orElseThrow();
        DeliveryId id = DeliveryId.of(order.key());
        return switch (order.status()) {
            case CONFIRMED -> register(id);
            case CANCELLED -> callOff(id);
            case AWAITING_PAYMENT, COMPLETED, EXPIRED -> new NothingToDo();
        };
    }

    private Outcome register(DeliveryId id) {
        Footprint order = Footprint.of(id.order());
        Optional<Parcel> parcel = store.commit(order.seeing(id), tx -> Delivery.announce(tx, id));
        if (parcel.isEmpty()) {
            return new NothingToDo();
        }
        carrier.register(parcel.get());
        var unused = store.commit(Footprint.of(id.order(), id), tx -> Delivery.registered(tx, id));
        return new Registered();
    }

    /** Nobody announces an order that is cancelled, so one without a delivery will never have one. */
    private Outcome callOff(DeliveryId id) {
        if (store.read(id)
                .filter(delivery -> delivery.status() != DeliveryStatus.FAILED)
                .isEmpty()) {
            return new NothingToDo();
        }
        carrier.callOff(id.order());
        var unused = store.commit(Footprint.of(id.order(), id), tx -> Delivery.calledOff(tx, id));
        return new CalledOff();
    }
}
