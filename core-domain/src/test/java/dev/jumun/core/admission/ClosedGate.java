package dev.jumun.core.admission;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.store.Key;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lets nobody in.
 *
 * @param left how many units it says are left
 */
public record ClosedGate(long left) implements Admission {
    @Override
    public Answer enter(Visit visit) {
        return new Full(OptionalLong.of(left));
    }

    @Override
    public void tell(Key<?> pool, long left) {
        // all the same
    }

    @Override
    public void leave(Visit visit, OptionalLong left) {
        // nobody was let in
    }

    @Override
    public Optional<Reading> look(Key<?> pool) {
        return Optional.empty();
    }

    @Override
    public void forget(Key<?> pool) {
        // nothing is known
    }
}
