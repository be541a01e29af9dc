package dev.jumun.lock;

import dev.jumun.store.Kind;
import dev.jumun.store.State;

/**
 * The highest token that a job has written with. Each commit of the job compares its own token with this one, under this
 * state's hold: a lower one has lost its lock, and writes nothing.
 *
 * @param key which job
 * @param token the highest so far
 */
public record FenceState(FenceId key, long token) implements State {
    /** The kind of fences. */
    public static final Kind<FenceState> KIND = new Kind<>("fence", FenceState.class);
}
