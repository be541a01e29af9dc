package dev.jumun.point;

import java.util.List;

/**
 * Driving port: takes points out of wallets that are past their date. They could not be spent any more before that
 * either; from then on the journal says so. Called again and again, by any number of processes; each lot expires once.
 */
public interface ExpirePoints {
    /** Clears wallets, soonest expiry first, one commit each. One that fails does not hold up the others. */
    Swept expire(Command command);

    /**
     * How far to go.
     *
     * @param limit the most wallets of this call, 1 or more
     */
    record Command(int limit) {}

    /**
     * What was done.
     *
     * @param wallets how many this call found points in that were past their date
     * @param failures one per wallet that could not be cleared now
     */
    record Swept(int wallets, List<RuntimeException> failures) {
        /** Copies {@code failures}. */
        public Swept {
            failures = List.copyOf(failures);
        }
    }
}
