package dev.jumun.jpa.commit;

import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.Stored;
import dev.jumun.store.Key;
import dev.jumun.store.KeyNotHeld;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works decided before their turn, while the database is busy with the batch ahead, over what that batch is about to
 * leave. The draft holds if just that is found when its turn has come; else it is thrown away.
 *
 * <p>A draft that grows no more may have a head start: what the batch ahead could not tell is read as it is now, and its
 * new rows, for which few wait, are written at once. That they could be written tells that nobody else has written
 * them, so their keys need not be looked up again.
 */
final class Draft implements AutoCloseable {
    private final Overlay ahead;
    private final Decisions decisions;
    private final Set<Waiting<?>> decided = new HashSet<>();
    private final List<Waiting<?>> undecided = new ArrayList<>();
    private @Nullable BatchTransaction headStart;

    /** All is decided, and the batch behind may be reading what this leaves. */
    private boolean isWhole;

    /** Over a batch that has decided, and changes no more. */
    Draft(Overlay ahead, InstantSource clock) {
        this.ahead = ahead;
        this.decisions = new Decisions(new Overlay(), clock);
    }

    /** Decides a work, if that can be done so early. */
    void add(Waiting<?> work) {
        if (!work.held().stream().allMatch(this::isForeseen)) {
            undecided.add(work);
            return;
        }
        work.held().forEach(key -> foresee(key, true));
        work.seen().forEach(key -> foresee(key, false));
        try {
            decisions.decide(work);
            decided.add(work);
        } catch (KeyNotHeld missed) {
            undecided.add(work); // its keys are held when its turn comes
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
        if (!isWhole) {
            decisions.overlay().add(found);
        }
        return decisions;
    }

    /**
     * Decides all that is left; then it changes no more.
     *
     * @param transaction which is to be committed when its turn has come
     * @return false if something cannot be decided yet: then the transaction is over
     */
    boolean begin(BatchTransaction transaction) {
        headStart = transaction;
        foresee(transaction.rows());
        isWhole = undecided.isEmpty();
        if (!isWhole) {
            close();
        }
        return isWhole;
    }

    /** Writes its new rows, in the transaction that has begun. */
    void insert() {
        headStart().ifPresent(transaction -> Writing.insert(decisions.overlay(), transaction.rows()));
    }

    /** Reads what the batch ahead did not tell: it does not change that. */
    private void foresee(Rows rows) {
        List<Waiting<?>> works = List.copyOf(undecided);
        undecided.clear();
        new Loading(rows, decisions.overlay())
                .foresee(works.stream()
                        .flatMap(work -> work.held().stream())
                        .filter(key -> !isForeseen(key))
                        .collect(Collectors.toSet()));
        works.forEach(this::add);
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

    boolean hasDecided(Waiting<?> work) {
        return decided.contains(work);
    }
}
