package dev.jumun.jpa.commit;

import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.database.Failure;
import dev.jumun.jpa.table.OutboxRow;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
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
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Database database;
    private final InstantSource clock;
    private final CommitResolver resolver;

    /** Somebody else has held a row for too long: works on other rows need not wait for it as well. */
    private boolean isLockedOut;

    Committer(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.resolver = new CommitResolver(database);
    }

    /** Commits works: those that reached for a key which was not held are returned. */
    List<Waiting<?>> settle(List<Waiting<?>> works) {
        List<Waiting<?>> again = new ArrayList<>();
        List<Waiting<?>> inTime = inTime(works, "somebody else has held what it needs for too long");
        if (!inTime.isEmpty()) {
            settle(inTime, 1, again);
        }
        return again;
    }

    private void settle(List<Waiting<?>> works, int tries, List<Waiting<?>> again) {
        Optional<Failure> failure = attempt(works, again);
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
            settle(works, tries + 1, again);
        } else if (isAlone || !failure.isAboutSome()) {
            works.forEach(work -> work.fail(failure.toCaller()));
        } else {
            int half = works.size() / 2;
            settle(works.subList(0, half), half == 1 ? 1 : 2, again);
            settle(works.subList(half, works.size()), works.size() - half == 1 ? 1 : 2, again);
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
    private Optional<Failure> attempt(List<Waiting<?>> works, List<Waiting<?>> again) {
        byte[] id = BatchIds.next(clock.instant());
        try {
            Batch batch = transaction(works, id);
            batch.answer();
            again.addAll(batch.again());
            isLockedOut = batch.passedOver();
            if (isLockedOut) {
                Pause.of(PAUSE);
            }
            return Optional.empty();
        } catch (CommitInDoubt doubt) {
            return resolve(works, id, doubt, again);
        } catch (SQLException | RuntimeException thrown) {
            Failure failure = Failure.of(thrown);
            isLockedOut |= failure.kind() == Failure.Kind.LOCK_WAIT;
            return Optional.of(failure);
        }
    }

    private Batch transaction(List<Waiting<?>> works, byte[] id) throws SQLException, CommitInDoubt {
        try (Connection connection = database.writer();
                StatelessSession session = database.session(connection)) {
            Transaction transaction = session.beginTransaction();
            Batch batch = new Batch(works, database.rows(session), clock, isLockedOut);
            batch.decide();
            if (batch.changesNothing()) {
                return batch;
            }
            List<OutboxRow> events = batch.events();
            CommitResolver.mark(connection, id, events);
            batch.write(events);
            try {
                transaction.commit();
            } catch (RuntimeException silence) {
                throw new CommitInDoubt(batch, silence);
            }
            return batch;
        }
    }

    private Optional<Failure> resolve(List<Waiting<?>> works, byte[] id, CommitInDoubt doubt, List<Waiting<?>> again) {
        LOG.warn("it is not known whether a batch of {} was committed: {}", works.size(), doubt.failure());
        Optional<Boolean> committed = resolver.isCommitted(id);
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
