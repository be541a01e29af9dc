package dev.jumun.core.point;

import dev.jumun.point.Lot;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The rules of lots: which go first, which are dead, and what is left. Lists are in the order of spending. */
public final class Lots {
    private static final Instant NEVER = Instant.MAX;

    private Lots() {}

    /**
     * The first so many points.
     *
     * @throws IllegalArgumentException if there are fewer
     */
    public static List<Lot> first(List<Lot> lots, Money amount) {
        List<Lot> first = new ArrayList<>();
        Money left = amount;
        for (Lot lot : lots) {
            if (left.isZero()) {
                break;
            }
            Money taken = lot.amount().compareTo(left) < 0 ? lot.amount() : left;
            first.add(new Lot(taken, lot.expiresAt()));
            left = left.minus(taken);
        }
        if (!left.isZero()) {
            throw new IllegalArgumentException(amount + " of " + lots);
        }
        return first;
    }

    /** Those that are past their date. */
    static List<Lot> dead(List<Lot> lots, Instant now) {
        return lots.stream().filter(lot -> isDead(lot, now)).toList();
    }

    /** Those that are not. */
    static List<Lot> live(List<Lot> lots, Instant now) {
        return lots.stream().filter(lot -> !isDead(lot, now)).toList();
    }

    private static boolean isDead(Lot lot, Instant now) {
        return !now.isBefore(lot.expiresAt().orElse(NEVER));
    }

    /** Each point of both, in its lot. */
    static List<Lot> plus(List<Lot> lots, List<Lot> more) {
        return sums(lots, more, 1);
    }

    /**
     * What is left without these.
     *
     * @throws IllegalArgumentException if one of them was not there
     */
    public static List<Lot> minus(List<Lot> lots, List<Lot> fewer) {
        return sums(lots, fewer, -1);
    }

    private static List<Lot> sums(List<Lot> lots, List<Lot> others, long sign) {
        NavigableMap<Instant, Long> sums = new TreeMap<>();
        lots.forEach(lot -> add(sums, lot, 1));
        others.forEach(lot -> add(sums, lot, sign));
        sums.values().removeIf(sum -> sum == 0);
        return sums.entrySet().stream()
                .map(sum -> new Lot(new Money(sum.getValue()), expiry(sum.getKey())))
                .toList();
    }

    private static void add(NavigableMap<Instant, Long> sums, Lot lot, long sign) {
        sums.merge(lot.expiresAt().orElse(NEVER), sign * lot.amount().amount(), Math::addExact);
    }

    private static Optional<Instant> expiry(Instant instant) {
        return instant.equals(NEVER) ? Optional.empty() : Optional.of(instant);
    }
}
