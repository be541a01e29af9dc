package dev.jumun.order;

import java.util.List;

/**
 * Driving port: gives back what unpaid orders hold past their deadline. Called again and again, by any number of
 * processes; each order expires once.
 */
public interface ExpireOrders {
    /** Expires overdue orders, oldest deadline first, one commit each. One that fails does not hold up the others. */
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
     * @param failures one per order that could not be expired now
     */
    record Swept(int expired, List<RuntimeException> failures) {
        /** Copies {@code failures}. */
        public Swept {
            failures = List.copyOf(failures);
        }
    }
}
