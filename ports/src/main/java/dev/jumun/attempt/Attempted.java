package dev.jumun.attempt;

import dev.jumun.store.Refusal;

/**
 * What became of an attempt.
 *
 * @param <O> the use case's own outcome
 */
public sealed interface Attempted<O> {
    /**
     * Decided now. A success is kept with its key for good; a refusal changed nothing and keeps nothing, so the same
     * key is decided afresh.
     *
     * @param outcome what was decided
     * @param <O> the use case's own outcome
     */
    record Decided<O>(O outcome) implements Attempted<O> {}

    /**
     * The same command succeeded with this key before; nothing was done now.
     *
     * @param outcome what was decided then
     * @param <O> the use case's own outcome
     */
    record Replayed<O>(O outcome) implements Attempted<O> {}

    /**
     * Another command succeeded with this key before; nothing was done.
     *
     * @param <O> the use case's own outcome
     */
    record IdempotencyKeyReused<O>() implements Attempted<O>, Refusal {}

    /**
     * The first request with this key is still under way; nothing was done. Ask again.
     *
     * @param <O> the use case's own outcome
     */
    record RequestInProgress<O>() implements Attempted<O>, Refusal {}
}
