package dev.jumun.catalog;

import java.time.Duration;

/**
 * Driving port: reads the products whose sale starts soon, so that those who wait for it find them read. Called again and
 * again by every process, more often than it forgets.
 */
public interface WarmProducts {
    /**
     * Reads them, as far as they were not read a moment ago.
     *
     * @return how many there are
     */
    int warm(Command command);

    /**
     * How far to go.
     *
     * @param ahead how soon their sale starts
     * @param limit the most products
     */
    record Command(Duration ahead, int limit) {}
}
