package dev.jumun.core.admission;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Admission.Reading;
import dev.jumun.admission.MendAdmission;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public final class MendAdmissionService implements MendAdmission {
    private final WaitingRoom waitingRoom;
    private final Admission admission;
    private final Store store;

    public MendAdmissionService(WaitingRoom waitingRoom, Admission admission, Store store) {
        this.waitingRoom = waitingRoom;
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Round mend() {
        Set<Key<?>> crowds = waitingRoom.crowds();
        List<Drift> drifts =
                crowds.stream().flatMap(pool -> drift(pool).stream()).toList();
        drifts.forEach(drift -> admission.forget(drift.pool()));
        return new Round(crowds.size(), drifts);
    }

    /** The gate is read before and after the store, as both go on meanwhile. */
    private Optional<Drift> drift(Key<?> pool) {
        Optional<Reading> before = admission.look(pool);
        Optional<? extends State> state = before.isEmpty() ? Optional.empty() : store.read(pool);
        Optional<Reading> after = state.isEmpty() ? Optional.empty() : admission.look(pool);
        if (after.isEmpty()) {
            return Optional.empty();
        }
        long left = Guest.leftOf(state.orElseThrow());
        return explains(before.orElseThrow(), after.get(), left)
                ? Optional.empty()
                : Optional.of(new Drift(pool, after.get().left(), left));
    }

    /**
     * Who is inside may have taken what it wants, or not; who left while the store was read has told of less. While there
     * is plenty callers pass the gate by, and do not tell.
     */
    private static boolean explains(Reading before, Reading after, long left) {
        if (Math.min(after.left(), left) >= Crowds.PLENTY) {
            return true;
        }
        long inside = Math.max(before.inside(), after.inside());
        return left >= Math.min(before.left(), after.left()) - inside && left <= Math.max(before.left(), after.left());
    }
}
