package dev.jumun.order;

/** Driving port: gives back what unpaid orders hold past their deadline. Called again and again, by any number of processes; each order expires once. */
public interface ExpireOrders {
    /** Expires overdue orders, oldest deadline first, one commit each. */
    Swept expire(Command command);

    /**
     * How far to go.
     *
     * @param limit the most orders of this call, 1 or more
     */
    record Command(int limit) {}

    /**
     * What was done.
     *
     * @param expired how many orders this call expired
     */
    record Swept(int expired) {}
}
