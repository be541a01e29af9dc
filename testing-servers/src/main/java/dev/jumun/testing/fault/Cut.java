package dev.jumun.testing.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** Where connections are to be cut, or all go silent: before or after a pattern, so many times over all connections. */
final class Cut {
    private final byte[] pattern;
    private final boolean before;
    private final boolean silent;
    private final AtomicInteger left;

    Cut(byte[] pattern, boolean before, boolean silent, int times) {
        if (pattern.length == 0 || times < 1) {
            throw new IllegalArgumentException("a cut needs a pattern, and to happen at least once: " + times);
        }
        this.pattern = pattern.clone();
        this.before = before;
        this.silent = silent;
        this.left = new AtomicInteger(times);
    }

    byte[] pattern() {
        return pattern;
    }

    boolean before() {
        return before;
    }

    /** Whether a black hole opens, in place of a reset. */
    boolean silent() {
        return silent;
    }

    int left() {
        return left.get();
    }

    /** Whether this time is still one of those asked for. */
    boolean take() {
        return left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
    }
}
