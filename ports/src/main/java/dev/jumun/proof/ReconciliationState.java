package dev.jumun.proof;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far all processes together have proved the books.
 *
 * @param key which walk
 * @param current the pass under way; empty between passes
 * @param after the book that was proved last in it; empty at its start
 * @param dueAt when it goes on, if not earlier: somebody may be at it
 * @param last the pass before
 */
public record ReconciliationState(
        ReconciliationId key, Optional<Pass> current, Optional<Key<?>> after, Instant dueAt, Optional<Pass> last)
        implements State {
    /** The kind of reconciliations. */
    public static final Kind<ReconciliationState> KIND = new Kind<>("reconciliation", ReconciliationState.class);

    /**
     * One walk over all books.
     *
     * @param number of this pass, from 1
     * @param startedAt when it began
     * @param endedAt when it had proved all; empty while it is under way
     * @param proved how many books
     * @param drifted how many accounts did not agree
     * @param drifts the first of them, up to {@link #MOST_DRIFTS}
     */
    public record Pass(
            long number, Instant startedAt, Optional<Instant> endedAt, long proved, long drifted, List<Drift> drifts) {
        /** As many are kept of one pass. */
        public static final int MOST_DRIFTS = 100;

        /** Copies {@code drifts}. */
        public Pass {
            drifts = List.copyOf(drifts);
        }
    }
}
