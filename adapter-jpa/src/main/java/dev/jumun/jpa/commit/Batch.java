package dev.jumun.jpa.commit;

import dev.jumun.jpa.table.Rows;
import dev.jumun.store.Key;
import dev.jumun.store.KeyNotHeld;
import dev.jumun.store.StoreUnavailable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Some works in one transaction. What it locks, reads and writes is one statement for each table; the tables and the
 * rows of each are in the global order of keys.
 */
final class Batch {
    private final List<Waiting<?>> works;
    private final Rows rows;
    private final boolean hasHeadStart;
    private final List<Waiting<?>> again = new ArrayList<>();
    private final Set<Key<?>> heldByOthers;
    private final Decisions decisions;

    /**
     * Locks and reads what the works need, and lets each decide over what those before it have written.
     *
     * @param draft decisions that were made before
     * @param rows over the transaction of its head start, if it has one
     * @param passesOver whether keys that others hold are left out: then their works wait for a later batch and the rest
     *     need not
     * @throws StaleDraft if it has a head start and does not hold
     */
    Batch(List<Waiting<?>> works, Optional<Draft> draft, Rows rows, InstantSource clock, boolean passesOver) {
        this.works = works;
        this.rows = rows;
        this.hasHeadStart = draft.flatMap(Draft::headStart).isPresent();
        Overlay found = new Overlay();
        this.heldByOthers = load(found, key -> draft.isPresent() && draft.get().hasWritten(key), passesOver);
        Optional<Draft> valid = draft.filter(early -> heldByOthers.isEmpty() && early.isOver(found));
        if (hasHeadStart && valid.isEmpty()) {
            throw new StaleDraft();
        }
        this.decisions = valid.map(early -> early.with(found)).orElseGet(() -> new Decisions(found, clock));
        works.stream()
                .filter(work -> valid.isEmpty() || !valid.get().hasDecided(work))
                .forEach(this::decide);
    }

    /**
     * What is to be held is locked first; what is merely looked up is read after that, because whoever held the locks
     * before may have written it.
     */
    private Set<Key<?>> load(Overlay found, Predicate<Key<?>> isWritten, boolean passesOver) {
        Set<Key<?>> held = new HashSet<>();
        works.forEach(work -> held.addAll(work.held()));
        held.removeIf(isWritten);
        Set<Key<?>> seen = new HashSet<>();
        works.forEach(work -> seen.addAll(work.seen()));
        seen.removeAll(held);
        seen.removeIf(isWritten);
        Loading loading = new Loading(rows, found);
        Set<Key<?>> heldByOthers = passesOver ? loading.lockFree(held) : loading.lock(held);
        loading.see(seen);
        return heldByOthers;
    }

    private void decide(Waiting<?> work) {
        if (!Collections.disjoint(work.held(), heldByOthers)) {
            again.add(work);
            return;
        }
        try {
            decisions.decide(work);
        } catch (KeyNotHeld missed) {
            if (work.hold(missed.key())) {
                again.add(work);
            } else {
                decisions.fail(work, new StoreUnavailable("the work reached for another key in each run"));
            }
        }
    }

    /** What it is about to leave. */
    Overlay overlay() {
        return decisions.overlay();
    }

    boolean changesNothing() {
        return overlay().isUnchanged();
    }

    /** Writes all of it, but for new rows that a head start has written. */
    void write() {
        if (!hasHeadStart) {
            Writing.insert(overlay(), rows);
        }
        Writing.update(overlay(), rows);
    }

    /** Tells every caller, once it is known that the transaction ended well. */
    void answer() {
        decisions.answer();
    }

    /** Whether works were put off because somebody else holds their keys. */
    boolean passedOver() {
        return !heldByOthers.isEmpty();
    }

    /** Works whose keys were not all held, to be run in a later batch. */
    List<Waiting<?>> again() {
        return again;
    }
}
