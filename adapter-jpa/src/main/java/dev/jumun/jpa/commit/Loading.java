package dev.jumun.jpa.commit;

import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.jpa.table.Stored;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads what the works of a batch ask for, one statement for each table, the tables in their global order. */
final class Loading {
    private final Rows rows;
    private final Overlay overlay;

    Loading(Rows rows, Overlay overlay) {
        this.rows = rows;
        this.overlay = overlay;
    }

    /** Locks keys, waiting for whoever holds them, so that others hold none. */
    Set<Key<?>> lock(Collection<Key<?>> keys) {
        inOrder(keys, (table, some) -> overlay.loaded(some, true, table.lock(rows, some)));
        return Set.of();
    }

    /** Locks those keys that nobody else holds, and returns the others. */
    Set<Key<?>> lockFree(Collection<Key<?>> keys) {
        Set<Key<?>> held = new HashSet<>();
        inOrder(keys, (table, some) -> held.addAll(lockFree(table, some)));
        return held;
    }

    /** A key whose row was passed over is there all the same; one that is absent is not. */
    private <S extends State> Set<Key<?>> lockFree(StateTable<S, ?> table, List<Key<?>> keys) {
        List<Stored<S>> locked = table.lockFree(rows, keys);
        Set<Key<?>> rest = new HashSet<>(keys);
        locked.forEach(stored -> rest.remove(stored.key()));
        Set<Key<?>> held = new HashSet<>();
        if (!rest.isEmpty()) {
            table.load(rows, rest).forEach(stored -> held.add(stored.key()));
        }
        overlay.loaded(keys.stream().filter(key -> !held.contains(key)).toList(), true, locked);
        return held;
    }

    /** Looks keys up without locking them. */
    void see(Collection<Key<?>> keys) {
        see(keys, false);
    }

    /** Looks up keys that are to be locked later. */
    void foresee(Collection<Key<?>> keys) {
        see(keys, true);
    }

    private void see(Collection<Key<?>> keys, boolean locked) {
        inOrder(keys, (table, some) -> overlay.loaded(some, locked, table.load(rows, some)));
    }

    private static void inOrder(Collection<Key<?>> keys, BiConsumer<StateTable<?, ?>, List<Key<?>>> each) {
        StateTables.inOrder(keys.stream().collect(Collectors.groupingBy(Key::kind)), each);
    }
}
