package dev.jumun.core.attempt;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.Fingerprint;
import dev.jumun.attempt.Receipt;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import java.util.Optional;

/**
 * Commits a command at most once per idempotency key: the attempt is looked up before any rule, and kept in the same
 * commit as the effect.
 */
public final class Attempts {
    private final Store store;

    public Attempts(Store store) {
        this.store = store;
    }

    /** Runs {@code work} unless the command's key has succeeded before. */
    public <O> Attempted<O> once(Attempt command, Footprint footprint, Store.Work<O> work) {
        return once(id(command), command, footprint, work);
    }

    /** Runs {@code work} unless this attempt, for a command whose key is optional, has succeeded before. */
    @SuppressWarnings("unchecked") // a receipt of this use case's key is an outcome of this use case
    public <O> Attempted<O> once(AttemptId id, Object command, Footprint footprint, Store.Work<O> work) {
        Fingerprint fingerprint = Fingerprints.of(command);
        Object end = store.commit(footprint.seeing(id), tx -> {
            Optional<AttemptState> known = tx.find(id);
            return known.isPresent() ? repeat(known.get(), fingerprint) : first(tx, id, fingerprint, work);
        });
        return end instanceof Attempted<?> repeated ? (Attempted<O>) repeated : new Attempted.Decided<>((O) end);
    }

    /** What this command's attempt hears if it has succeeded before, so far as is committed. */
    public <O> Optional<Attempted<O>> before(Attempt command) {
        return before(id(command), command);
    }

    /** What this attempt hears if it has succeeded before, so far as is committed. */
    @SuppressWarnings("unchecked") // a receipt of this use case's key is an outcome of this use case
    public <O> Optional<Attempted<O>> before(AttemptId id, Object command) {
        return store.read(id).map(known -> (Attempted<O>) (Attempted<?>) repeat(known, Fingerprints.of(command)));
    }

    static Attempted<Receipt> repeat(AttemptState known, Fingerprint fingerprint) {
        return known.fingerprint().equals(fingerprint)
                ? new Attempted.Replayed<>(known.receipt())
                : new Attempted.IdempotencyKeyReused<>();
    }

    private static <O> O first(Store.Tx tx, AttemptId id, Fingerprint fingerprint, Store.Work<O> work) {
        O outcome = work.run(tx);
        if (outcome instanceof Receipt receipt) {
            tx.put(new AttemptState(id, fingerprint, receipt));
        }
        return outcome;
    }

    static AttemptId id(Attempt command) {
        return new AttemptId(
                command.by(), command.getClass().getEnclosingClass().getSimpleName(), command.key());
    }
}
