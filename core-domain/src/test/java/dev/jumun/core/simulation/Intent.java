package dev.jumun.core.simulation;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.Receipt;
import java.util.Optional;
import java.util.function.Supplier;

/** Something that a client wants done once, and asks for with one key until it knows. */
final class Intent {
    private final Class<?> port;
    private final String name;
    private final Supplier<Attempted<?>> call;
    private Optional<Receipt> receipt = Optional.empty();

    /** Of this use case, under a name of its own. */
    Intent(Class<?> port, String name, Supplier<Attempted<?>> call) {
        this.port = port;
        this.name = name;
        this.call = call;
    }

    /**
     * Asks.
     *
     * @return the receipt, the first time that one comes
     * @throws AssertionError if the answer contradicts what this client was told before
     */
    Optional<Receipt> ask(Trace trace) {
        Attempted<?> answer = call.get();
        trace.add(port, name, answer);
        return switch (answer) {
            case Attempted.Decided<?>(Object outcome)
            when receipt.isPresent() -> throw new AssertionError(name + " was done twice: " + outcome);
            case Attempted.Decided<?>(Object outcome) -> learn(outcome);
            case Attempted.Replayed<?>(Object outcome)
            when receipt.isPresent() && !receipt.get().equals(outcome) ->
                throw new AssertionError(name + " is told otherwise now: " + outcome);
            case Attempted.Replayed<?>(Object outcome) -> receipt.isPresent() ? Optional.empty() : learn(outcome);
            case Attempted.IdempotencyKeyReused<?>() -> throw new AssertionError(name + ": its own key is taken");
            case Attempted.RequestInProgress<?>() -> throw new AssertionError(name + ": nobody else asks");
        };
    }

    @Override
    public String toString() {
        return name;
    }

    private Optional<Receipt> learn(Object outcome) {
        receipt = outcome instanceof Receipt learned ? Optional.of(learned) : Optional.empty();
        return receipt;
    }
}
