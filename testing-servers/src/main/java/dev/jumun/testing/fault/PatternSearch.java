package dev.jumun.testing.fault;

import java.util.Arrays;

/** Looks for a pattern in a stream that comes in pieces. Not safe for use by many threads. */
final class PatternSearch {
    static final int NONE = Integer.MIN_VALUE;

    private byte[] kept = {};

    /**
     * Where the pattern starts in the next piece of the stream, negative when it started in an earlier one, or NONE.
     *
     * @param size how many bytes of the buffer are that piece
     */
    int next(byte[] pattern, byte[] buffer, int size) {
        byte[] seen = Arrays.copyOf(kept, kept.length + size);
        System.arraycopy(buffer, 0, seen, kept.length, size);
        int earlier = kept.length;
        kept = Arrays.copyOfRange(seen, Math.max(0, seen.length - pattern.length + 1), seen.length);
        for (int start = 0; start + pattern.length <= seen.length; start++) {
            if (Arrays.equals(seen, start, start + pattern.length, pattern, 0, pattern.length)) {
                return start - earlier;
            }
        }
        return NONE;
    }
}
