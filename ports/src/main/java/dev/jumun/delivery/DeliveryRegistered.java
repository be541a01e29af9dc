package dev.jumun.delivery;

/**
 * The carrier knows of an order.
 *
 * @param key which delivery
 */
public record DeliveryRegistered(DeliveryId key) implements DeliveryEvent {}
