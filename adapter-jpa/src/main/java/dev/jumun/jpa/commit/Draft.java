package dev.jumun.jpa.commit;

import dev.jumun.jpa.table.Stored;
import dev.jumun.store.Key;
import dev.jumun.store.KeyNotHeld;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works decided before their turn, while the database is busy with the batch ahead, over what that batch is about to
 * leave. The draft holds if just that is found when its turn has come; else it is thrown away. A work that needs more
 * than the batch ahead can tell is left for then.
 *
 * <p>A draft that grows no more may have a head start: its new rows, for which nobody waits, are written at once. That
 * they could be written tells that nobody else has written them, so their keys need not be looked up again.
 */
final class Draft implements AutoCloseable {
    private final Overlay ahead;
    private final Decisions decisions;
    private final Set<Waiting<?>> decided = new HashSet<>();
    private @Nullable BatchTransaction headStart;

    /** Over a batch that has decided, and changes no more. */
    Draft(Overlay ahead, InstantSource clock) {
        this.ahead = ahead;
        this.decisions = new Decisions(new Overlay(), clock);
    }

    /** Decides a work, if that can be done so early. */
    void add(Waiting<?> work) {
        if (!work.held().stream().allMatch(this::isForeseen)) {
            return;
        }
        work.held().forEach(key -> foresee(key, true));
        work.seen().forEach(key -> foresee(key, false));
        try {
            decisions.decide(work);
            decided.add(work);
        } catch (KeyNotHeld missed) {
            // Its keys are held when its turn comes.
        }
    }

    private boolean isForeseen(Key<?> key) {
        return decisions.overlay().cell(key) != null || ahead.left(key).isPresent();
    }

    private void foresee(Key<?> key, boolean locked) {
        if (decisions.overlay().cell(key) == null) {
            List<Stored<?>> left = ahead.left(key).stream().toList();
            decisions.overlay().loaded(List.of(key), locked, left);
        }
    }

    /** Whether what has been found is what was foreseen. */
    boolean isOver(Overlay found) {
        return decisions.overlay().isOver(found);
    }

    /** What it has decided, for others to be decided after it, over all that has been found. */
    Decisions with(Overlay found) {
        decisions.overlay().add(found);
        return decisions;
    }

    /** Writes its new rows in this transaction, which is to be committed when its turn has come. */
    void begin(BatchTransaction transaction) {
        headStart = transaction;
        Writing.insert(decisions.overlay(), transaction.rows());
    }

    /** The transaction that has its new rows already. */
    Optional<BatchTransaction> headStart() {
        return Optional.ofNullable(headStart);
    }

    /** Whether it has written this key. */
    boolean hasWritten(Key<?> key) {
        return headStart != null && decisions.overlay().isNew(key);
    }

    /** What it is about to leave. */
    Overlay overlay() {
        return decisions.overlay();
    }

    /** Takes back a head start that was not committed. */
    @Override
    public void close() {
        headStart().ifPresent(BatchTransaction::close);
        headStart = null;
    }

    boolean hasDecidedAll(List<Waiting<?>> works) {
        return decided.size() == works.size();
    }

    boolean hasDecided(Waiting<?> work) {
        return decided.contains(work);
    }
}
