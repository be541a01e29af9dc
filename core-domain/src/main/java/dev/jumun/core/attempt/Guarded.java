package dev.jumun.core.attempt;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.Receipt;
import dev.jumun.value.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stands before use cases: who repeats a command is answered here, as far as the guard knows, and nothing is read. */
public final class Guarded {
    private final AttemptGuard guard;
    private final Ids ids;

    public Guarded(AttemptGuard guard, Ids ids) {
        this.guard = guard;
        this.ids = ids;
    }

    /** Asks the use case, unless the guard knows the answer. */
    public <C extends Attempt, O> Attempted<O> once(C command, Function<C, Attempted<O>> useCase) {
        return guard.equals(AttemptGuard.NONE)
                ? useCase.apply(command)
                : once(Attempts.id(command), command, () -> useCase.apply(command));
    }

    /** The same for a command whose key is optional; without one it is no attempt. */
    public <O> Attempted<O> once(Optional<AttemptId> attempt, Object command, Supplier<Attempted<O>> useCase) {
        return attempt.isEmpty() || guard.equals(AttemptGuard.NONE)
                ? useCase.get()
                : once(attempt.get(), command, useCase);
    }

    @SuppressWarnings("unchecked") // a receipt of this use case's key is an outcome of this use case
    private <O> Attempted<O> once(AttemptId id, Object command, Supplier<Attempted<O>> useCase) {
        UUID visit = ids.next();
        return switch (guard.enter(id, visit)) {
            case AttemptGuard.Entered() -> entered(id, visit, command, useCase);
            case AttemptGuard.UnderWay() -> new Attempted.RequestInProgress<>();
            case AttemptGuard.Succeeded(AttemptState known) ->
                known.fingerprint().equals(Fingerprints.of(command))
                        ? new Attempted.Replayed<>((O) known.receipt())
                        : useCase.get(); // which looks first whether there is what the command names
            case AttemptGuard.Unknown() -> entered(id, visit, command, useCase);
        };
    }

    private <O> Attempted<O> entered(AttemptId id, UUID visit, Object command, Supplier<Attempted<O>> useCase) {
        Optional<Receipt> success = Optional.empty();
        try {
            Attempted<O> end = useCase.get();
            success = receipt(end);
            return end;
        } finally {
            success.ifPresentOrElse(
                    receipt -> guard.succeeded(new AttemptState(id, Fingerprints.of(command), receipt)),
                    () -> guard.left(id, visit));
        }
    }

    /** Of a success of this very command. */
    private static Optional<Receipt> receipt(Attempted<?> end) {
        if (end instanceof Attempted.Decided<?>(Receipt now)) {
            return Optional.of(now);
        }
        return end instanceof Attempted.Replayed<?>(Receipt before) ? Optional.of(before) : Optional.empty();
    }
}
