package dev.jumun.core.proof;

import dev.jumun.journal.Books.Found;
import dev.jumun.proof.Reconcile;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.proof.ReconciliationState;
import dev.jumun.proof.ReconciliationState.Pass;
import dev.jumun.store.Key;
import dev.jumun.store.UuidKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a reconciliation goes on. */
final class Passes {
    private Passes() {}

    /** Somebody is about to prove the next page. */
    static ReconciliationState claimed(Optional<ReconciliationState> found, Instant now, Duration claim) {
        Pass pass = found.flatMap(ReconciliationState::current)
                .orElseGet(() -> begun(found.flatMap(ReconciliationState::last), now));
        Optional<Key<?>> after = found.flatMap(ReconciliationState::after);
        return state(Optional.of(pass), after, now.plus(claim), found.flatMap(ReconciliationState::last));
    }

    private static Pass begun(Optional<Pass> last, Instant now) {
        long number = 1 + last.map(Pass::number).orElse(0L);
        return new Pass(number, now, Optional.empty(), 0, 0, List.of());
    }

    /** Whether no page was proved in between. */
    static boolean isSamePlace(ReconciliationState before, ReconciliationState now) {
        return now.current().map(Pass::number).equals(before.current().map(Pass::number))
                && now.after().equals(before.after());
    }

    /** What is newer than a pass, as ids in the order of time tell: or orders that keep coming would never let it end. */
    static boolean isForTheNext(Pass pass, Key<?> key) {
        return key instanceof UuidKey<?> id
                && id.value().version() == 7
                && id.value().getMostSignificantBits() >>> 16 > pass.startedAt().toEpochMilli();
    }

    /** After a page; one without books ends the pass. */
    static ReconciliationState after(
            ReconciliationState before,
            List<Found> page,
            Reconcile.Round round,
            Instant now,
            Reconcile.Command command) {
        Pass pass = before.current().orElseThrow();
        if (page.isEmpty()) {
            Pass ended = with(pass, Optional.of(now), round);
            return state(Optional.empty(), Optional.empty(), now.plus(command.rest()), Optional.of(ended));
        }
        Pass current = with(pass, Optional.empty(), round);
        Optional<Key<?>> after = Optional.of(page.getLast().key());
        return state(Optional.of(current), after, now.plus(command.pause()), before.last());
    }

    private static ReconciliationState state(
            Optional<Pass> current, Optional<Key<?>> after, Instant dueAt, Optional<Pass> last) {
        return new ReconciliationState(ReconciliationId.ALL, current, after, dueAt, last);
    }

    private static Pass with(Pass pass, Optional<Instant> endedAt, Reconcile.Round round) {
        return new Pass(
                pass.number(),
                pass.startedAt(),
                endedAt,
                pass.proved() + round.proved(),
                pass.drifted() + round.drifts().size(),
                Stream.concat(pass.drifts().stream(), round.drifts().stream())
                        .limit(Pass.MOST_DRIFTS)
                        .toList());
    }
}
