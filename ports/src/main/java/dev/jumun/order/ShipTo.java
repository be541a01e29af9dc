package dev.jumun.order;

import dev.jumun.value.Length;

/**
 * Where an order goes.
 *
 * @param name of the recipient, 1 to 200 characters
 * @param phone of the recipient, 1 to 50 characters
 * @param postcode 1 to 20 characters
 * @param address 1 to 500 characters
 */
public record ShipTo(String name, String phone, String postcode, String address) {
    /** Of a phone number that is new. */
    public static final Length PHONE = new Length(1, 50);

    /** Of a postcode that is new. */
    public static final Length POSTCODE = new Length(1, 20);

    /** Of an address that is new. */
    public static final Length ADDRESS = new Length(1, 500);

    /** What is ordered now is looked at; what was ordered is taken as it is. */
    void check() {
        Length.NAME.check("a name", name);
        PHONE.check("a phone number", phone);
        POSTCODE.check("a postcode", postcode);
        ADDRESS.check("an address", address);
    }
}
