package dev.jumun.core.proof;

import dev.jumun.journal.Books;
import dev.jumun.journal.Books.Found;
import dev.jumun.proof.Drift;
import dev.jumun.proof.DriftFound;
import dev.jumun.proof.Reconcile;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.proof.ReconciliationState;
import dev.jumun.proof.ReconciliationState.Pass;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.Overloaded;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.value.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * All processes share one bookmark. Who is about to prove a page says so first, for {@link #CLAIM}; who has proved it moves
 * the bookmark on, unless somebody else, who took its silence for death, has done so meanwhile: a page counts once.
 */
public final class ReconcileService implements Reconcile {
    /** Nobody else reads a page for so long: also if it cannot be read. */
    public static final Duration CLAIM = Duration.ofMinutes(2);

    private static final ReconciliationId ID = ReconciliationId.ALL;
    private static final Round NOTHING = new Round(0, List.of(), List.of(), Optional.empty());

    private final Store store;
    private final Books books;
    private final InstantSource clock;

    public ReconcileService(Store store, Books books, InstantSource clock) {
        this.store = store;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public Round reconcile(Command command) {
        Instant now = clock.instant();
        if (store.read(ID).filter(state -> !isDue(state, now, command)).isPresent()) {
            return NOTHING;
        }
        return store.commit(Footprint.of(ID), tx -> claim(tx, command))
                .map(claimed -> prove(claimed, command))
                .orElse(NOTHING);
    }

    /** Also if it is due later than it can be: by the clock of somebody whose clock is wrong. */
    private static boolean isDue(ReconciliationState state, Instant now, Command command) {
        Duration longest = CLAIM.plus(command.pause()).plus(command.rest()).multipliedBy(2);
        return !now.isBefore(state.dueAt()) || state.dueAt().isAfter(now.plus(longest));
    }

    private static Optional<ReconciliationState> claim(Store.Tx tx, Command command) {
        Optional<ReconciliationState> found = tx.find(ID);
        if (found.filter(state -> !isDue(state, tx.now(), command)).isPresent()) {
            return Optional.empty();
        }
        ReconciliationState claimed = Passes.claimed(found, tx.now(), CLAIM);
        tx.put(claimed);
        return Optional.of(claimed);
    }

    private Round prove(ReconciliationState claimed, Command command) {
        List<Found> page = next(claimed.current().orElseThrow(), claimed.after(), command.books());
        Round proved = proved(page);
        try {
            return store.commit(Footprint.of(ID), tx -> keep(tx, claimed, page, proved, command));
        } catch (StoreUnavailable | Overloaded | CommitUnknown trouble) {
            if (proved.drifts().isEmpty()) {
                throw trouble;
            }
            return uncounted(proved);
        }
    }

    private static Round proved(List<Found> page) {
        List<Drift> drifts =
                page.stream().flatMap(found -> BookProof.drifts(found).stream()).toList();
        List<Unreadable> unreadable = page.stream()
                .filter(Books.Unreadable.class::isInstance)
                .map(Books.Unreadable.class::cast)
                .map(found -> new Unreadable(BookProof.name(found.key()), found.reason()))
                .toList();
        return new Round(page.size() - unreadable.size(), drifts, unreadable, Optional.empty());
    }

    /** What was found is told all the same. */
    private static Round uncounted(Round proved) {
        return new Round(0, proved.drifts(), proved.unreadable(), Optional.empty());
    }

    /** The books that follow one; none at the end of the last kind. */
    private List<Found> next(Pass pass, Optional<Key<?>> after, int limit) {
        Optional<Key<?>> from = after;
        int first = after.map(key -> Books.KINDS.indexOf(key.kind())).orElse(0);
        for (Kind<?> kind : Books.KINDS.subList(first, Books.KINDS.size())) {
            List<Found> page = books.page(kind, new Page.Request<>(from, limit)).items().stream()
                    .filter(book -> !Passes.isForTheNext(pass, book.key()))
                    .toList();
            if (!page.isEmpty()) {
                return page;
            }
            from = Optional.empty();
        }
        return List.of();
    }

    /** Unless somebody else has proved the page meanwhile. */
    private static Round keep(
            Store.Tx tx, ReconciliationState claimed, List<Found> page, Round proved, Command command) {
        if (tx.find(ID).filter(found -> Passes.isSamePlace(claimed, found)).isEmpty()) {
            return uncounted(proved);
        }
        ReconciliationState after = Passes.after(claimed, page, proved, tx.now(), command);
        tx.put(after);
        if (!proved.drifts().isEmpty()) {
            tx.emit(new DriftFound(ID, proved.drifts()));
        }
        return page.isEmpty() ? new Round(0, List.of(), List.of(), after.last()) : proved;
    }
}
