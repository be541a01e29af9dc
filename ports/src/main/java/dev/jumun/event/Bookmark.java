package dev.jumun.event;

import java.time.Instant;
import java.util.List;

/**
 * How far somebody has read in the outbox. Only the outbox that made it understands it.
 *
 * @param position all commits up to here were read, but for the gaps
 * @param gaps positions before it that nobody could see yet, in order: commits under way at that time, or never to come
 */
public record Bookmark(long position, List<Gap> gaps) {
    /** Before everything that the outbox still lists. */
    public static final Bookmark START = new Bookmark(0, List.of());

    /**
     * Positions that were empty.
     *
     * @param first of them
     * @param last of them
     * @param since when they were first found empty
     */
    public record Gap(long first, long last, Instant since) {
        /** @throws IllegalArgumentException if there is no position in it */
        public Gap {
            if (first < 1 || first > last) {
                throw new IllegalArgumentException("not a gap: " + first + " to " + last);
            }
        }
    }

    /** Copies {@code gaps}. */
    public Bookmark {
        gaps = List.copyOf(gaps);
    }

    /** Up to here nothing is left to read. */
    public long passed() {
        return gaps.isEmpty() ? position : gaps.getFirst().first() - 1;
    }
}
