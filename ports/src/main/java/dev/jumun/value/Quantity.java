package dev.jumun.value;

/**
 * A count of pieces of one SKU. Never negative. Arithmetic is exact.
 *
 * @param count pieces, 0 or more
 */
public record Quantity(long count) implements Comparable<Quantity> {
    /** No piece. */
    public static final Quantity ZERO = new Quantity(0);

    /** The most pieces that one SKU may have in all. */
    public static final Quantity MAX_STOCK = new Quantity(1_000_000_000_000L);

    /** @throws IllegalArgumentException if {@code count} is negative */
    public Quantity {
        if (count < 0) {
            throw new IllegalArgumentException("quantity is negative: " + count);
        }
    }

    /**
     * Shorthand for the constructor.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public static Quantity of(long count) {
        return new Quantity(count);
    }

    /** @throws ArithmeticException if the sum is beyond a {@code long} */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(count, other.count));
    }

    /** @throws IllegalArgumentException if {@code other} is more than this */
    public Quantity minus(Quantity other) {
        return new Quantity(count - other.count);
    }

    /** Whether this is no piece at all. */
    public boolean isZero() {
        return count == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(count, other.count);
    }
}
