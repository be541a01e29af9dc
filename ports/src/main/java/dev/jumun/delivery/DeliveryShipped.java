package dev.jumun.delivery;

/**
 * An order has left the house.
 *
 * @param key which delivery
 */
public record DeliveryShipped(DeliveryId key) implements DeliveryEvent {}
