package dev.jumun.coupon;

import dev.jumun.value.Money;
import java.util.Optional;

/** What a coupon takes off the lines that it applies to. */
public sealed interface Benefit {
    /**
     * A share of what they cost, rounded down.
     *
     * @param percent 1 to 100
     * @param maxDiscount the most that it takes off, 1 or more
     */
    record Percent(int percent, Optional<Money> maxDiscount) implements Benefit {
        /** All of it. */
        public static final int MAX = 100;

        /** @throws IllegalArgumentException if {@code percent} is out of bounds, or the cap is nothing */
        public Percent {
            if (percent < 1 || percent > MAX) {
                throw new IllegalArgumentException("percent is not 1 to " + MAX + ": " + percent);
            }
            if (maxDiscount.filter(Money::isZero).isPresent()) {
                throw new IllegalArgumentException("a discount of nothing at the most");
            }
        }
    }

    /**
     * A fixed amount, or what they cost if that is less.
     *
     * @param amount 1 or more
     */
    record Amount(Money amount) implements Benefit {
        /** @throws IllegalArgumentException if {@code amount} is nothing */
        public Amount {
            if (amount.isZero()) {
                throw new IllegalArgumentException("a discount of nothing");
            }
        }
    }
}
