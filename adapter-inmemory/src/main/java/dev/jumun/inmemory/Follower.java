package dev.jumun.inmemory;

import dev.jumun.store.State;
import java.util.Optional;

/** Keeps something that follows from committed states. */
interface Follower {
    /** A state was written. */
    void replace(Optional<State> present, State next);
}
