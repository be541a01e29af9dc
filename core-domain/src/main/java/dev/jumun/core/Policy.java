package dev.jumun.core;

import java.time.Duration;
import java.util.Optional;

/**
 * What a shop decides for itself.
 *
 * @param paymentDeadline how long stock is held for an unpaid order
 * @param sessionLifetime how long a session lives without being refreshed
 * @param pointsLifetime how long points live from when they are charged; empty for ever
 * @param productMemory how long a product may be shown as it was before another process changed it; zero reads each anew
 */
public record Policy(
        Duration paymentDeadline, Duration sessionLifetime, Optional<Duration> pointsLifetime, Duration productMemory) {
    /** The longest lifetime of points. */
    public static final Duration LONGEST_POINTS_LIFETIME = Duration.ofDays(36_500);

    /** 10 minutes to pay, 14 days to come back; points never expire. */
    public static final Policy DEFAULT = new Policy(Duration.ofMinutes(10), Duration.ofDays(14), Optional.empty());

    /** A shop that reads each product anew. */
    public Policy(Duration paymentDeadline, Duration sessionLifetime, Optional<Duration> pointsLifetime) {
        this(paymentDeadline, sessionLifetime, pointsLifetime, Duration.ZERO);
    }

    /** @throws IllegalArgumentException if a duration is not positive, or points live for less than a millisecond or too long */
    public Policy {
        if (!paymentDeadline.isPositive() || !sessionLifetime.isPositive()) {
            throw new IllegalArgumentException("not positive: " + paymentDeadline + ", " + sessionLifetime);
        }
        if (productMemory.isNegative()) {
            throw new IllegalArgumentException("a memory of " + productMemory);
        }
        pointsLifetime.ifPresent(Policy::checkPointsLifetime);
    }

    private static void checkPointsLifetime(Duration lifetime) {
        if (lifetime.compareTo(Duration.ofMillis(1)) < 0 || lifetime.compareTo(LONGEST_POINTS_LIFETIME) > 0) {
            throw new IllegalArgumentException("points live for " + lifetime);
        }
    }
}
