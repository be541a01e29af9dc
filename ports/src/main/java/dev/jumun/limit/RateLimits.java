package dev.jumun.limit;

import java.time.Duration;

/**
 * Driven port: limits how often somebody does something. Who did nothing for a whole period of a rate may do it as many
 * times at once as the rate says, and then once in every {@link Rate#step}; what is refused does not count. A key is always
 * asked about with the same rate.
 *
 * <p>It may forget at any moment, and admits more then: no rule of the shop relies on it. Implementations are thread-safe,
 * need no more memory than they were given however many keys there are, and prove themselves with
 * {@code RateLimitsContract}.
 */
public interface RateLimits {
    /** Limits nobody. */
    RateLimits NONE = new RateLimits() {
        @Override
        public Duration take(LimitKey key, Rate rate) {
            return Duration.ZERO;
        }

        @Override
        public Duration look(LimitKey key, Rate rate) {
            return Duration.ZERO;
        }

        @Override
        public void forget(LimitKey key) {
            // nothing was remembered
        }
    };

    /** Asks to do it once now: zero, and it counts, or refused: after so long it would be allowed. */
    Duration take(LimitKey key, Rate rate);

    /** What {@link #take} would answer, without counting. */
    Duration look(LimitKey key, Rate rate);

    /** What was done so far does not count any more. Another process that counted, too, may remember it. */
    void forget(LimitKey key);
}
