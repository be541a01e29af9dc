package dev.jumun.jpa.commit;

import dev.jumun.event.RecordedEvent;
import dev.jumun.journal.JournalRow;
import dev.jumun.jpa.table.EntryRow;
import dev.jumun.jpa.table.OutboxRow;
import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.jpa.table.Stored;
import dev.jumun.store.Key;
import dev.jumun.store.KeyNotHeld;
import dev.jumun.store.Refusal;
import dev.jumun.store.StoreUnavailable;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Some works in one transaction. What it locks, reads and writes is one statement for each table; the tables and the
 * rows of each are in the global order of keys.
 */
final class Batch {
    private static final Comparator<JournalRow> JOURNAL_ORDER = Comparator.<JournalRow, Key<?>>comparing(
                    JournalRow::owner, Key::compareTo)
            .thenComparing(JournalRow::position);
    private static final Comparator<RecordedEvent> OUTBOX_ORDER = Comparator.<RecordedEvent, Key<?>>comparing(
                    recorded -> recorded.event().key(), Key::compareTo)
            .thenComparingLong(RecordedEvent::number);

    private final List<Waiting<?>> works;
    private final Rows rows;
    private final InstantSource clock;
    private final boolean passesOver;
    private final Overlay overlay = new Overlay();
    private final List<Runnable> answers = new ArrayList<>();
    private final List<Waiting<?>> again = new ArrayList<>();
    private Set<Key<?>> heldByOthers = Set.of();

    /** If it {@code passesOver} keys that others hold, their works wait for a later batch and the rest need not. */
    Batch(List<Waiting<?>> works, Rows rows, InstantSource clock, boolean passesOver) {
        this.works = works;
        this.rows = rows;
        this.clock = clock;
        this.passesOver = passesOver;
    }

    /** Reads, and lets each work decide over what those before it have written. */
    void decide() {
        load();
        for (Waiting<?> work : works) {
            if (Collections.disjoint(work.held(), heldByOthers)) {
                decide(work);
            } else {
                again.add(work);
            }
        }
    }

    /**
     * What is to be held is locked first; what is merely looked up is read after that, because whoever held the locks
     * before may have written it.
     */
    private void load() {
        Set<Key<?>> held = new HashSet<>();
        works.forEach(work -> held.addAll(work.held()));
        Set<Key<?>> seen = new HashSet<>();
        works.forEach(work -> seen.addAll(work.seen()));
        seen.removeAll(held);
        Loading loading = new Loading(rows, overlay);
        if (passesOver) {
            heldByOthers = loading.lockFree(held);
        } else {
            loading.lock(held);
        }
        loading.see(seen);
    }

    private <T> void decide(Waiting<T> waiting) {
        try (OverlayRun run =
                new OverlayRun(overlay, waiting.fresh(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            T outcome = waiting.work().run(run);
            if (!(outcome instanceof Refusal)) {
                overlay.accept(run.changes());
            }
            answers.add(() -> waiting.succeed(outcome));
        } catch (KeyNotHeld missed) {
            if (waiting.hold(missed.key())) {
                again.add(waiting);
            } else {
                answers.add(() -> waiting.fail(new StoreUnavailable("the work reached for another key in each run")));
            }
        } catch (RuntimeException | Error bug) {
            answers.add(() -> waiting.fail(bug));
        }
    }

    boolean changesNothing() {
        return overlay.isUnchanged();
    }

    /** What the world is to be told of it. */
    List<OutboxRow> events() {
        return overlay.outbox().stream().sorted(OUTBOX_ORDER).map(OutboxRow::of).toList();
    }

    void write(List<OutboxRow> events) {
        for (StateTable<?, ?> table : StateTables.IN_ORDER) {
            List<Stored<?>> fresh = overlay.changed(table.kind(), false);
            rows.insert(table.rows(fresh, events));
            table.following(fresh).forEach(rows::insert);
            List<Stored<?>> changed = overlay.changed(table.kind(), true);
            rows.update(table.rows(changed, events));
            table.following(changed).forEach(rows::update);
        }
        rows.insert(overlay.journal().stream()
                .sorted(JOURNAL_ORDER)
                .map(EntryRow::of)
                .toList());
        rows.insert(events);
    }

    /** Tells every caller, once it is known that the transaction ended well. */
    void answer() {
        answers.forEach(Runnable::run);
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
