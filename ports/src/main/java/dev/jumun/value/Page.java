package dev.jumun.value;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items what is on it, at most as many as were asked for
 * @param next where the following page begins, or empty on the last page
 * @param <T> an item
 * @param <P> a position in the list
 */
public record Page<T, P>(List<T> items, Optional<P> next) {
    /** Copies {@code items}. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Which page is wanted.
     *
     * @param after the position that the page follows (a page's {@code next}), or empty for the first page
     * @param limit how many items at the most, 1 to {@link #MAX_LIMIT}
     * @param <P> a position in the list
     */
    public record Request<P>(Optional<P> after, int limit) {
        /** The most items of one page. */
        public static final int MAX_LIMIT = 100;

        /** @throws IllegalArgumentException if {@code limit} is out of bounds */
        public Request {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("limit is not 1 to " + MAX_LIMIT + ": " + limit);
            }
        }
    }
}
