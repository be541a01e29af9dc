package dev.jumun.event;

import java.time.Duration;

/**
 * Driving port: tells one sink what was committed. Any number of processes may do so for the same sink; one of them at a
 * time does, and another takes over within seconds of its end, however it ends.
 *
 * <p>A key whose event the sink refuses is tried again after widening pauses while other keys flow on, and is parked
 * after some tries. Tries count only while the sink takes other events: an outage parks nothing. While too many keys
 * are being tried again, no further events are told.
 */
public interface RelayEvents extends AutoCloseable {
    /**
     * One round: what is due now, some of it if it is much. Called again and again, by one thread.
     *
     * @throws dev.jumun.store.StoreUnavailable if the store could not be asked: call again later
     */
    Round relay();

    /** Ends: the events that are being told are the last, and another process may go on at once. */
    @Override
    void close();

    /**
     * What was done.
     *
     * @param told how many events the sink took
     * @param refused how many it did not take
     * @param isBehind whether there is more to do at once
     */
    record Round(int told, int refused, boolean isBehind) {}

    /**
     * When a key is tried again.
     *
     * @param most after so many tries it is parked, 1 or more
     * @param first the pause before the second try; each further one is twice as long
     * @param longest the longest pause
     */
    record Retries(int most, Duration first, Duration longest) {
        /** Ten tries within about three minutes. */
        public static final Retries DEFAULT = new Retries(10, Duration.ofSeconds(1), Duration.ofSeconds(30));

        /** @throws IllegalArgumentException if there is no try or no pause */
        public Retries {
            if (most < 1 || !first.isPositive() || longest.compareTo(first) < 0) {
                throw new IllegalArgumentException("not a way to try again: " + most + ", " + first + ", " + longest);
            }
        }
    }
}
