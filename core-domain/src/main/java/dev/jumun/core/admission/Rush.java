package dev.jumun.core.admission;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.value.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** One caller among all who want the same at this moment. Used by one thread, and closed when the caller is answered. */
public final class Rush implements AutoCloseable {
    /** What can be told to one who waits. */
    @FunctionalInterface
    public interface Meanwhile<T> {
        /**
         * An answer without the work, if there is one.
         *
         * @param isTooLate whether fewer units are left than are wanted, as far as the gate knows; it is wrong if there
         *     is no answer then, and forgets it
         */
        Optional<T> answer(boolean isTooLate);
    }

    private final Admission admission;
    private final Store store;
    private final Ids ids;
    private final Crowds crowds;
    private final Map<? extends Key<?>, Long> wanted;
    private final List<Key<?>> rushed = new ArrayList<>();

    Rush(Admission admission, Store store, Ids ids, Crowds crowds, Map<? extends Key<?>, Long> wanted) {
        this.admission = admission;
        this.store = store;
        this.ids = ids;
        this.crowds = crowds;
        this.wanted = wanted;
        for (Key<?> pool : wanted.keySet()) {
            if (crowds.join(pool)) {
                rushed.add(pool);
            }
        }
    }

    /** Whether the store has just shown a crowd that fewer units are left of something than this caller wants. */
    public boolean isTooLate() {
        return rushed.stream().anyMatch(pool -> {
            OptionalLong left = crowds.left(pool);
            return left.isPresent() && left.getAsLong() < units(pool);
        });
    }

    /** The store has just shown this pool. */
    public void show(State pool) {
        crowds.show(pool.key(), Guest.leftOf(pool));
    }

    /**
     * Does {@code work} as soon as it is let in, which it is at once if nobody rushes for what it wants or there is
     * plenty; empty if it was not within about a second.
     */
    public <T> Optional<T> admit(Function<Guest, T> work, Meanwhile<T> meanwhile) {
        if (rushed.isEmpty()) {
            return Optional.of(work.apply(Guest.OF_NONE));
        }
        Guest guest = new Guest(rushed);
        Optional<T> end = new Turn<>(admission, store, meanwhile).run(visits(), guest, work);
        rushed.forEach(pool -> guest.left(pool).ifPresent(left -> crowds.show(pool, left)));
        return end;
    }

    /** All enter in the same order, so that no two wait for each other. */
    private List<Visit> visits() {
        return rushed.stream()
                .filter(pool -> crowds.left(pool).orElse(0) < Crowds.PLENTY)
                .sorted()
                .map(pool -> new Visit(pool, units(pool), ids.next()))
                .toList();
    }

    private long units(Key<?> pool) {
        return Objects.requireNonNull(wanted.get(pool));
    }

    @Override
    public void close() {
        wanted.keySet().forEach(crowds::leave);
    }
}
