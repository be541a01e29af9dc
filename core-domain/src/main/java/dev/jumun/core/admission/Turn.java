package dev.jumun.core.admission;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** One caller's way through the gates of all that it wants. Used by one thread. */
final class Turn<T> {
    private static final int MOST_LOOKS = 3;

    private final Admission admission;
    private final Store store;
    private final Rush.Meanwhile<T> meanwhile;
    private final List<Visit> inside = new ArrayList<>();
    private final Pauses pauses = new Pauses();
    private int looks;
    private Optional<T> answer = Optional.empty();

    Turn(Admission admission, Store store, Rush.Meanwhile<T> meanwhile) {
        this.admission = admission;
        this.store = store;
        this.meanwhile = meanwhile;
    }

    /** Enters all, does the work and leaves; or what was answered meanwhile, or nothing. */
    Optional<T> run(List<Visit> visits, Guest guest, Function<Guest, T> work) {
        Function<Key<?>, OptionalLong> left = pool -> OptionalLong.empty();
        try {
            for (Visit visit : visits) {
                if (!enter(visit)) {
                    return answer;
                }
            }
            T end = work.apply(guest);
            left = guest::left;
            return Optional.of(end);
        } finally {
            for (Visit visit : inside) {
                admission.leave(visit, left.apply(visit.pool()));
            }
        }
    }

    /** Whether to go on, let in or not kept out. */
    private boolean enter(Visit visit) {
        while (true) {
            switch (admission.enter(visit)) {
                case Admission.Admitted() -> {
                    return inside.add(visit);
                }
                case Admission.Unknown() -> {
                    return inside.add(visit); // as it may be, where the answer was late
                }
                case Admission.Missing() -> {
                    if (!look(visit.pool())) {
                        return true;
                    }
                }
                case Admission.Full(OptionalLong left) -> {
                    if (!pauses.next(visit.id().getLeastSignificantBits())) {
                        return false;
                    }
                    boolean isTooLate = left.isPresent() && left.getAsLong() < visit.units();
                    answer = meanwhile.answer(isTooLate);
                    if (answer.isPresent()) {
                        return false;
                    }
                    if (isTooLate) {
                        admission.forget(visit.pool());
                    }
                }
            }
        }
    }

    /** Whether there is something to tell. */
    private boolean look(Key<?> pool) {
        Optional<? extends State> state = looks++ < MOST_LOOKS ? store.read(pool) : Optional.empty();
        state.ifPresent(found -> admission.tell(pool, Guest.leftOf(found)));
        return state.isPresent();
    }
}
