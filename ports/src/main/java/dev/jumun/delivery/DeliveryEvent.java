package dev.jumun.delivery;

import dev.jumun.event.Event;

/** A step of a delivery. */
public sealed interface DeliveryEvent extends Event
        permits DeliveryRegistered, DeliveryShipped, DeliveryDelivered, DeliveryFailed {
    @Override
    DeliveryId key();
}
