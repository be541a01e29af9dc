package dev.jumun.value;

/**
 * An amount in minor units of the one configured currency (KRW has no smaller unit, so 1 is one won). Never negative.
 * Arithmetic is exact.
 *
 * @param amount minor units, 0 or more
 */
public record Money(long amount) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /** The highest price of one piece. */
    public static final Money MAX_PRICE = new Money(1_000_000_000_000L);

    /** @throws IllegalArgumentException if {@code amount} is negative */
    public Money {
        if (amount < 0) {
            throw new IllegalArgumentException("money is negative: " + amount);
        }
    }

    /**
     * Shorthand for the constructor.
     *
     * @throws IllegalArgumentException if {@code amount} is negative
     */
    public static Money of(long amount) {
        return new Money(amount);
    }

    /** @throws ArithmeticException if the sum is beyond a {@code long} */
    public Money plus(Money other) {
        return new Money(Math.addExact(amount, other.amount));
    }

    /** @throws IllegalArgumentException if {@code other} is more than this */
    public Money minus(Money other) {
        return new Money(amount - other.amount);
    }

    /** @throws ArithmeticException if the product is beyond a {@code long} */
    public Money times(Quantity quantity) {
        return new Money(Math.multiplyExact(amount, quantity.count()));
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amount, other.amount);
    }
}
