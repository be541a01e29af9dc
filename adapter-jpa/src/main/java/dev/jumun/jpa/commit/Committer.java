package dev.jumun.jpa.commit;

import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.database.Failure;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.StoreUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles works: together where that can be done, else in halves, else each alone, so that one bad work cannot fail its
 * neighbours. Every work that it is given is answered, or handed back to be run with more keys held.
 */
final class Committer {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int MOST_TRIES_ALONE = 4;
    private static final int MOST_CONNECTIONS = 3;
    private static final int WARY_BATCHES = 64;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Database database;
    private final InstantSource clock;
    private final CommitResolver resolver;

    /** Is told what the batch at work is about to leave. */
    private Consumer<Overlay> decided = overlay -> {};

    /** So many batches have no head start, because one was in vain: others write to the same rows, or not all can be foreseen. */
    private final AtomicInteger wariness = new AtomicInteger();

    /** Somebody else has held a row for too long: works on other rows need not wait for it as well. */
    private boolean isLockedOut;

    Committer(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.resolver = new CommitResolver(database);
    }

    /** Gives a batch a head start, if there is time for one. */
    void begin(Gathering batch) {
        batch.early().ifPresent(draft -> {
            if (wariness.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return;
            }
            try {
                if (draft.begin(begin())) {
                    batch.leave(draft.overlay());
                    draft.insert();
                    return;
                }
            } catch (SQLException | RuntimeException trouble) {
                draft.close();
            }
            beWary();
        });
    }

    /** The next batches have no head start. */
    void beWary() {
        wariness.set(WARY_BATCHES);
    }

    /**
     * Commits a batch whose turn it is: works that reached for a key which was not held are returned.
     */
    List<Waiting<?>> settle(Gathering batch) {
        List<Waiting<?>> works = batch.take();
        List<Waiting<?>> inTime = inTime(works, "somebody else has held what it needs for too long");
        List<Waiting<?>> again = new ArrayList<>();
        decided = batch::leave;
        try {
            if (!inTime.isEmpty()) {
                settle(inTime, batch.draftOf(inTime), 1, again);
            }
        } catch (RuntimeException | Error bug) {
            LOG.error("a batch of {} ended in a bug", works.size(), bug);
            works.forEach(work -> work.fail(new CommitUnknown("a bug: " + bug)));
        }
        return again;
    }

    private void settle(List<Waiting<?>> works, Optional<Draft> draft, int tries, List<Waiting<?>> again) {
        Optional<Failure> failure = attempt(works, draft, again);
        if (failure.isEmpty()) {
            return;
        }
        LOG.warn("a batch of {} was rolled back: {}", works.size(), failure.get());
        List<Waiting<?>> inTime = inTime(works, failure.get().toString());
        if (!inTime.isEmpty()) {
            recover(inTime, failure.get(), tries, again);
        }
    }

    private void recover(List<Waiting<?>> works, Failure failure, int tries, List<Waiting<?>> again) {
        boolean isAlone = works.size() == 1;
        int mostTries = switch (failure.kind()) {
            case CONFLICT, LOCK_WAIT -> isAlone ? MOST_TRIES_ALONE : 2;
            case CONNECTION_LOST -> MOST_CONNECTIONS;
            case UNAVAILABLE, BUG -> 1;
        };
        if (tries < mostTries) {
            if (isAlone && failure.kind() == Failure.Kind.CONFLICT) {
                works.getFirst().distrust();
            }
            Pause.of(PAUSE.multipliedBy(tries));
            settle(works, Optional.empty(), tries + 1, again);
        } else if (isAlone || !failure.isAboutSome()) {
            works.forEach(work -> work.fail(failure.toCaller()));
        } else {
            int half = works.size() / 2;
            settle(works.subList(0, half), Optional.empty(), half == 1 ? 1 : 2, again);
            settle(works.subList(half, works.size()), Optional.empty(), works.size() - half == 1 ? 1 : 2, again);
        }
    }

    /** Nothing is tried for a caller who has waited long enough. */
    private static List<Waiting<?>> inTime(List<Waiting<?>> works, String reason) {
        List<Waiting<?>> inTime = new ArrayList<>(works.size());
        for (Waiting<?> work : works) {
            if (work.isOverdue()) {
                work.fail(new StoreUnavailable(reason));
            } else {
                inTime.add(work);
            }
        }
        return inTime;
    }

    /** One transaction: if it fails, nothing has happened, and the failure is returned. */
    private Optional<Failure> attempt(List<Waiting<?>> works, Optional<Draft> draft, List<Waiting<?>> again) {
        try {
            Batch batch = transaction(works, draft);
            batch.answer();
            again.addAll(batch.again());
            isLockedOut = batch.passedOver();
            if (isLockedOut) {
                Pause.of(PAUSE);
            }
            return Optional.empty();
        } catch (CommitInDoubt doubt) {
            return resolve(works, doubt, again);
        } catch (StaleDraft stale) {
            beWary();
            return attempt(works, Optional.empty(), again);
        } catch (SQLException | RuntimeException thrown) {
            Failure failure = Failure.of(thrown);
            isLockedOut |= failure.kind() == Failure.Kind.LOCK_WAIT;
            return Optional.of(failure);
        }
    }

    private Batch transaction(List<Waiting<?>> works, Optional<Draft> draft) throws SQLException, CommitInDoubt {
        Optional<BatchTransaction> headStart = draft.flatMap(Draft::headStart);
        try (BatchTransaction transaction = headStart.isPresent() ? headStart.get() : begin()) {
            Batch batch = new Batch(works, draft, transaction.rows(), clock, isLockedOut);
            decided.accept(batch.overlay());
            if (batch.changesNothing()) {
                return batch;
            }
            transaction.mark(batch.overlay().events());
            batch.write();
            try {
                transaction.commit();
            } catch (RuntimeException silence) {
                throw new CommitInDoubt(batch, transaction.id(), silence);
            }
            return batch;
        }
    }

    private BatchTransaction begin() throws SQLException {
        return BatchTransaction.begin(database, BatchIds.next(clock.instant()));
    }

    private Optional<Failure> resolve(List<Waiting<?>> works, CommitInDoubt doubt, List<Waiting<?>> again) {
        LOG.warn("it is not known whether a batch of {} was committed: {}", works.size(), doubt.failure());
        Optional<Boolean> committed = resolver.isCommitted(doubt.id());
        if (committed.isPresent() && !committed.get()) {
            return Optional.of(doubt.failure());
        }
        again.addAll(doubt.batch().again());
        if (committed.isPresent()) {
            doubt.batch().answer();
        } else {
            works.stream()
                    .filter(work -> !again.contains(work))
                    .forEach(work -> work.fail(new CommitUnknown("the database went silent while it committed")));
        }
        return Optional.empty();
    }
}
