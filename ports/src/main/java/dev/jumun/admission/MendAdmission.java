package dev.jumun.admission;

import dev.jumun.store.Key;
import java.util.List;

/** Driving port: compares what the gate says to be left with the store, where a crowd is. */
public interface MendAdmission {
    /**
     * Looks at each pool with a crowd in this process. A difference that those who are inside do not explain is forgotten
     * by the gate, which is then told by the store again.
     */
    Round mend();

    /**
     * What was found.
     *
     * @param crowds how many pools have a crowd now
     * @param drifts what was forgotten
     */
    record Round(int crowds, List<Drift> drifts) {
        /** Copies {@code drifts}. */
        public Round {
            drifts = List.copyOf(drifts);
        }
    }

    /**
     * What nobody inside explains.
     *
     * @param pool which
     * @param told how many units were left as far as the gate knew
     * @param left how many were
     */
    record Drift(Key<?> pool, long told, long left) {}
}
