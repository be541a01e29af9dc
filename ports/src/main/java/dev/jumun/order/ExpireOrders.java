package dev.jumun.order;

import java.util.List;

/**
 * Driving port: gives back what unpaid orders hold past their deadline. Called again and again, by any number of
 * processes; each order expires once.
 */
public interface ExpireOrders {
    /** Expires overdue orders, those with the oldest deadline, one commit each. One that fails does not hold up the others. */
    Swept expire(Command command);

    /**
     * How far to go.
     *
     * @param limit the most orders of this call, 1 or more
     * @param atOnce how many of them at the same time, 1 or more; 1 keeps to the order of their deadlines, and with more a
     *     store that commits for many callers together is sooner done
     */
    record Command(int limit, int atOnce) {
        /** One after another. */
        public Command(int limit) {
            this(limit, 1);
        }
    }

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
