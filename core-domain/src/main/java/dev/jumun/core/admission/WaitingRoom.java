package dev.jumun.core.admission;

import dev.jumun.admission.Admission;
import dev.jumun.store.Key;
import dev.jumun.store.Overloaded;
import dev.jumun.store.Store;
import dev.jumun.value.Ids;
import java.util.Map;
import java.util.Set;

/** Where those wait whom a gate does not let in at once. Knows who wants what in this process. Thread-safe. */
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

    /**
     * One more who wants something, until it is closed. Where there is no gate, nobody is counted.
     *
     * @param wanted how many units of which pools
     */
    public Rush join(Map<? extends Key<?>, Long> wanted) {
        return new Rush(admission, store, ids, crowds, admission.equals(Admission.NONE) ? Map.of() : wanted);
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
