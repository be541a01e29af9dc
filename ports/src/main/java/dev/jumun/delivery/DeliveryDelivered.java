package dev.jumun.delivery;

/**
 * An order has arrived.
 *
 * @param key which delivery
 */
public record DeliveryDelivered(DeliveryId key) implements DeliveryEvent {}
