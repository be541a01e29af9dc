package dev.jumun.delivery;

/**
 * An order will not arrive.
 *
 * @param key which delivery
 * @param hadLeft whether its pieces had left the house
 */
public record DeliveryFailed(DeliveryId key, boolean hadLeft) implements DeliveryEvent {}
