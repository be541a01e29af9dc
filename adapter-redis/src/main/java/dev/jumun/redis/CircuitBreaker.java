package dev.jumun.redis;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Opens when five of the last ten calls did not end well, where those that are late in one moment are one: whatever holds this
 * process up makes them all late. Then it lets nobody call for a while, then one, whose success closes it. Each time that calls
 * fail again soon, the while is twice as long: else what works now and then would come and go with it. Safe for use by many
 * threads.
 */
final class CircuitBreaker {
    private static final int REMEMBERED = (1 << 10) - 1;
    private static final int MOST_FAILURES = 5;

    /** The longest while, in shortest ones. */
    private static final int LONGEST = 30;

    /** After so many of them without a turn, the next while is the shortest again. */
    private static final int CALM = 60;

    /** So many moments are the shortest while. */
    private static final int MOMENTS = 10;

    /** How a call ended. */
    enum End {
        WELL,
        LATE,
        FAILED
    }

    private final long shortest;
    private final LongSupplier nanoTime;
    private int failures;
    private boolean open;
    private boolean probing;
    private long pause;
    private long turnedAt;
    private long probeAt;
    private long lateAt;
    /** Odd while it is open. */
    private int turn;

    CircuitBreaker(Duration pause, LongSupplier nanoTime) {
        this.shortest = pause.toNanos();
        this.pause = shortest;
        this.nanoTime = nanoTime;
        this.lateAt = nanoTime.getAsLong() - shortest;
    }

    /** A ticket for one call, which {@link #ended} must be told the end of; empty if there must be none now. */
    synchronized OptionalInt enter() {
        if (!open) {
            return OptionalInt.of(turn);
        }
        if (probing || nanoTime.getAsLong() - probeAt < 0) {
            return OptionalInt.empty();
        }
        probing = true;
        return OptionalInt.of(turn);
    }

    /** Whether the call is to try if all is well again. */
    static boolean isTry(int ticket) {
        return ticket % 2 != 0;
    }

    /** Whether this opened or closed it. Calls that began before the last such turn say nothing any more. */
    synchronized boolean ended(int ticket, End end) {
        if (ticket != turn) {
            return false;
        }
        if (open) {
            return probed(end == End.WELL);
        }
        if (end == End.LATE && isOneWithTheLast()) {
            return false;
        }
        failures = (failures << 1 | (end == End.WELL ? 0 : 1)) & REMEMBERED;
        if (Integer.bitCount(failures) < MOST_FAILURES) {
            return false;
        }
        pause = failsAgain(end) ? Math.min(2 * pause, LONGEST * shortest) : shortest;
        turnTo(true);
        return true;
    }

    synchronized boolean isOpen() {
        return open;
    }

    private boolean isOneWithTheLast() {
        long now = nanoTime.getAsLong();
        boolean same = now - lateAt < shortest / MOMENTS;
        lateAt = same ? lateAt : now;
        return same;
    }

    private boolean failsAgain(End end) {
        return end == End.FAILED && turn > 0 && nanoTime.getAsLong() - turnedAt < CALM * shortest;
    }

    private boolean probed(boolean well) {
        probing = false;
        probeAt = nanoTime.getAsLong() + pause;
        if (well) {
            turnTo(false);
        }
        return well;
    }

    private void turnTo(boolean opens) {
        open = opens;
        turn++;
        failures = 0;
        turnedAt = nanoTime.getAsLong();
        probeAt = turnedAt + pause;
    }
}
