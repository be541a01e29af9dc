package dev.jumun.delivery;

import java.util.List;

/**
 * Driving port: asks the carrier how far parcels have come. What has left is shipped stock, and an order that has arrived is
 * complete. Called again and again, by any number of processes; each parcel is asked about by one of them at a time, and
 * less and less often.
 */
public interface FollowDeliveries {
    /** Asks about what is due, the longest due first. One that fails does not hold up the others. */
    Followed follow(Command command);

    /**
     * How far to go.
     *
     * @param limit the most deliveries of this call, 1 or more
     */
    record Command(int limit) {}

    /**
     * What was done.
     *
     * @param asked how many were due
     * @param moved how many came further
     * @param failures one per delivery that could not be asked about now
     */
    record Followed(int asked, int moved, List<RuntimeException> failures) {
        /** Copies {@code failures}. */
        public Followed {
            failures = List.copyOf(failures);
        }
    }
}
