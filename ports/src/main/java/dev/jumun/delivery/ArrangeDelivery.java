package dev.jumun.delivery;

import dev.jumun.event.SinkId;
import dev.jumun.order.OrderId;

/**
 * Driving port: lets the carrier know how an order stands now. Called again after each change of the order, by any number
 * of processes, as often as they like: the carrier hears of one parcel.
 */
public interface ArrangeDelivery {
    /** The sink of the shop's own that calls it: no other sink may have this name. */
    SinkId SINK = new SinkId("delivery");

    /**
     * Registers an order that is confirmed, with the pieces that it still wants; calls off one that is cancelled.
     *
     * @throws RuntimeException if the carrier did not say yes, or the store could not be asked: to be called again
     */
    Outcome arrange(Command command);

    /**
     * Of what.
     *
     * @param order which order
     */
    record Command(OrderId order) {}

    /** What became of it. */
    sealed interface Outcome {}

    /** The carrier knows of it. */
    record Registered() implements Outcome {}

    /** It will not leave. */
    record CalledOff() implements Outcome {}

    /** The order is not one to be delivered, or its delivery is over. */
    record NothingToDo() implements Outcome {}
}
