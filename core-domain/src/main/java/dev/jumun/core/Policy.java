package dev.jumun.core;

import java.time.Duration;

/**
 * What a shop decides for itself.
 *
 * @param paymentDeadline how long stock is held for an unpaid order
 * @param sessionLifetime how long a session lives without being refreshed
 */
public record Policy(Duration paymentDeadline, Duration sessionLifetime) {
    /** 10 minutes to pay, 14 days to come back. */
    public static final Policy DEFAULT = new Policy(Duration.ofMinutes(10), Duration.ofDays(14));

    /** @throws IllegalArgumentException if a duration is not positive */
    public Policy {
        if (!paymentDeadline.isPositive() || !sessionLifetime.isPositive()) {
            throw new IllegalArgumentException("not positive: " + paymentDeadline + ", " + sessionLifetime);
        }
    }
}
