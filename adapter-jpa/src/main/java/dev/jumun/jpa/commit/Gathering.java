package dev.jumun.jpa.commit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Works that wait together for their turn, in the order in which they came: one batch behind another. */
final class Gathering implements AutoCloseable {
    private static final int MOST_WORKS = 256;
    private static final long GLANCE_MICROS = 500;
    private static final long LONGEST_HOLD_MICROS = 100_000;

    private final List<Waiting<?>> works = new ArrayList<>();
    private final InstantSource clock;

    /** Let go of when the turn has come. */
    private @Nullable Gathering ahead;

    private @Nullable Draft draft;
    private int drafted;
    private volatile @Nullable Overlay leaves;
    private final Semaphore over = new Semaphore(0);

    private Gathering(@Nullable Gathering ahead, InstantSource clock) {
        this.ahead = ahead;
        this.clock = clock;
    }

    /** A batch of nothing, whose turn is over. */
    static Gathering empty(InstantSource clock) {
        Gathering empty = new Gathering(null, clock);
        empty.close();
        return empty;
    }

    /** A batch behind this one, beginning with one work. */
    Gathering next(Waiting<?> first) {
        Gathering next = new Gathering(this, clock);
        next.works.add(first);
        return next;
    }

    /**
     * Adds what comes and decides what can be decided, until the turn has come, or until it is full: then there is time
     * for a head start.
     */
    void grow(WorkQueue queue) throws InterruptedException {
        for (long moment = 0; !hasTurnWithin(moment); moment = GLANCE_MICROS) {
            fill(queue);
            draft();
            if (early().isPresent()) {
                return;
            }
        }
        fill(queue);
    }

    /** The draft that gets no more works before its turn. */
    Optional<Draft> early() {
        return Optional.ofNullable(draft).filter(early -> ahead != null && works.size() == MOST_WORKS);
    }

    private boolean hasTurnWithin(long micros) throws InterruptedException {
        if (ahead != null && ahead.over.tryAcquire(micros, TimeUnit.MICROSECONDS)) {
            ahead = null;
        }
        return ahead == null;
    }

    private void fill(WorkQueue queue) {
        queue.drainTo(works, MOST_WORKS - works.size());
    }

    /** Over what the batch ahead is about to leave, once that has decided. */
    private void draft() {
        Overlay foreseen = ahead == null ? null : ahead.leaves;
        if (draft == null && foreseen != null) {
            draft = new Draft(foreseen, clock);
        }
        if (draft != null) {
            works.subList(drafted, works.size()).forEach(draft::add);
            drafted = works.size();
        }
    }

    /**
     * Takes its head start back if that takes too long: the batch ahead may be waiting for just those rows, itself or for another
     * process that does, and MySQL cannot see that this one waits for it.
     *
     * @return false if it took too long
     */
    boolean awaitTurn() {
        try {
            if (hasTurnWithin(LONGEST_HOLD_MICROS)) {
                return true;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (draft != null) {
            draft.close();
        }
        Objects.requireNonNull(ahead).over.acquireUninterruptibly();
        ahead = null;
        return false;
    }

    /** Those whose callers have not left. */
    List<Waiting<?>> take() {
        return works.stream().filter(Waiting::take).toList();
    }

    /** Decisions made before; taken back if some of them are about works that are gone. */
    Optional<Draft> draftOf(List<Waiting<?>> present) {
        if (draft != null && present.size() < works.size()) {
            draft.close();
            draft = null;
        }
        return Optional.ofNullable(draft);
    }

    /** Tells the batch behind what it will find, as far as this one can tell; it changes no more. */
    void leave(Overlay overlay) {
        leaves = overlay;
    }

    /** Lets the batch behind have its turn. */
    @Override
    public void close() {
        if (draft != null) {
            draft.close();
        }
        over.release();
    }
}
