package dev.jumun.delivery;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** The carrier is being told; whether it knows is not written down yet. An order does not show this. */
    REGISTERING,
    /** The carrier knows, and the pieces are still here. */
    REGISTERED,
    /** The pieces are under way. */
    SHIPPED,
    /** The pieces have arrived. */
    DELIVERED,
    /** It was called off, or the carrier gave up, and the pieces never left. */
    FAILED,
    /** The pieces left and will not arrive. */
    LOST;

    /** Whether the pieces have left the house. */
    public boolean hasLeft() {
        return this == SHIPPED || this == DELIVERED || this == LOST;
    }
}
