package dev.jumun.core.admission;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.store.Key;
import dev.jumun.store.Overloaded;
import dev.jumun.store.Store;
import dev.jumun.value.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a crowd waits to be let in by a gate, for about a second at most. Who wants what nobody rushes for, or of
 * which there is plenty, goes to the store without asking the gate. Thread-safe.
 */
public final class WaitingRoom {
    private final Admission admission;
    private final Store store;
    private final Ids ids;
    private final Crowds crowds = new Crowds(System::nanoTime);

    public WaitingRoom(Admission admission, Store store, Ids ids) {
        this.admission = admission;
        this.store = store;
        this.ids = ids;
    }

    /** Does {@code work} as soon as it is let in; empty if it was not. */
    public <T> Optional<T> admit(Map<? extends Key<?>, Long> wanted, Function<Guest, T> work) {
        return admit(wanted, work, left -> Optional.empty());
    }

    /**
     * The same for who may hear something better than to wait.
     *
     * @param wanted how many units of which pools
     * @param meanwhile an answer without the work, given how many units are left as far as the gate knows
     */
    public <T> Optional<T> admit(
            Map<? extends Key<?>, Long> wanted,
            Function<Guest, T> work,
            Function<OptionalLong, Optional<T>> meanwhile) {
        if (admission.equals(Admission.NONE)) {
            return Optional.of(work.apply(Guest.OF_NONE));
        }
        List<Key<?>> rushed = new ArrayList<>();
        for (Key<?> pool : wanted.keySet()) {
            if (crowds.join(pool)) {
                rushed.add(pool);
            }
        }
        try {
            return rushed.isEmpty() ? Optional.of(work.apply(Guest.OF_NONE)) : inTurn(rushed, wanted, work, meanwhile);
        } finally {
            wanted.keySet().forEach(crowds::leave);
        }
    }

    /** All enter in the same order, so that no two wait for each other. */
    private <T> Optional<T> inTurn(
            List<Key<?>> rushed,
            Map<? extends Key<?>, Long> wanted,
            Function<Guest, T> work,
            Function<OptionalLong, Optional<T>> meanwhile) {
        Guest guest = new Guest(rushed);
        List<Visit> visits = rushed.stream()
                .filter(pool -> !crowds.seePlenty(pool))
                .sorted()
                .map(pool -> new Visit(pool, Objects.requireNonNull(wanted.get(pool)), ids.next()))
                .toList();
        Optional<T> end = new Turn<>(admission, store, meanwhile).run(visits, guest, work);
        rushed.forEach(pool -> guest.left(pool).ifPresent(left -> crowds.show(pool, left)));
        return end;
    }

    /** The pools for which a crowd waits here now. */
    Set<Key<?>> crowds() {
        return crowds.large();
    }

    /** What to throw for who was not let in. */
    public static Overloaded full() {
        return new Overloaded("as many as can get something are at it already");
    }
}
