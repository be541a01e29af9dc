package dev.jumun.order;

/**
 * Where an order goes.
 *
 * @param name of the recipient, 1 to 200 characters
 * @param phone of the recipient, 1 to 50 characters
 * @param postcode 1 to 20 characters
 * @param address 1 to 500 characters
 */
public record ShipTo(String name, String phone, String postcode, String address) {}
