package dev.jumun.proof;

import dev.jumun.event.Event;
import java.util.List;

/**
 * Books do not agree with their journal: a bug, or somebody changed the data behind the shop's back. Told again by every
 * pass that finds it.
 *
 * @param key which reconciliation found it
 * @param drifts all of one page
 */
public record DriftFound(ReconciliationId key, List<Drift> drifts) implements Event {
    /** Copies {@code drifts}. */
    public DriftFound {
        drifts = List.copyOf(drifts);
    }
}
