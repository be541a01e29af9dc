package dev.jumun.point;

import dev.jumun.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Points of one wallet that expire together. Their expiry names them: a wallet has one lot for each instant, and one
 * that never expires.
 *
 * @param amount how many, 1 or more
 * @param expiresAt the first instant at which they are no longer there; empty for never
 */
public record Lot(Money amount, Optional<Instant> expiresAt) {
    /** @throws IllegalArgumentException if {@code amount} is nothing */
    public Lot {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a lot has a point");
        }
    }

    /** So many points that never expire: one lot, or none of nothing. */
    public static List<Lot> lasting(Money amount) {
        return amount.isZero() ? List.of() : List.of(new Lot(amount, Optional.empty()));
    }

    /** How many points these are. */
    public static Money sum(List<Lot> lots) {
        Money sum = Money.ZERO;
        for (Lot lot : lots) {
            sum = sum.plus(lot.amount);
        }
        return sum;
    }

    /**
     * Copies lots that stand in the order in which they are spent: the sooner they expire, the earlier.
     *
     * @throws IllegalArgumentException if they stand in another order, or two expire at the same instant
     */
    public static List<Lot> inOrder(List<Lot> lots) {
        for (int i = 1; i < lots.size(); i++) {
            Instant before = lots.get(i - 1).expiresAt().orElse(Instant.MAX);
            if (!before.isBefore(lots.get(i).expiresAt().orElse(Instant.MAX))) {
                throw new IllegalArgumentException("lots are out of order: " + lots);
            }
        }
        return List.copyOf(lots);
    }
}
