package dev.jumun.attempt;

import dev.jumun.store.Kind;
import dev.jumun.store.State;

/**
 * A success, remembered for good under its idempotency key, written in the commit of its effect.
 *
 * @param key whose, where, which
 * @param fingerprint of the command that succeeded
 * @param receipt what was answered
 */
public record AttemptState(AttemptId key, Fingerprint fingerprint, Receipt receipt) implements State {
    /** The kind of attempts. */
    public static final Kind<AttemptState> KIND = new Kind<>("attempt", AttemptState.class);
}
