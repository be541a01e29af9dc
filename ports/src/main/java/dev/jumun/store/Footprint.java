package dev.jumun.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which states a work is expected to touch. A forecast, not a promise: a work that reaches further is run again with
 * the missing keys held.
 *
 * @param held keys of states that are expected to be there: held against every other commit
 * @param seen keys that are looked up and probably absent, such as attempts: read under the hold of the others,
 *     inserted at commit
 * @param fresh keys just made up: never looked up, only inserted
 */
public record Footprint(Set<Key<?>> held, Set<Key<?>> seen, Set<Key<?>> fresh) {
    /** Copies its sets. */
    public Footprint {
        held = Set.copyOf(held);
        seen = Set.copyOf(seen);
        fresh = Set.copyOf(fresh);
    }

    /** Expects nothing. */
    public static Footprint empty() {
        return new Footprint(Set.of(), Set.of(), Set.of());
    }

    /** Expects to change, or to decide upon, existing states. */
    public static Footprint of(Key<?>... held) {
        return empty().holding(Arrays.asList(held));
    }

    /** This and existing states to be held. */
    public Footprint holding(Collection<? extends Key<?>> keys) {
        return new Footprint(union(held, keys), seen, fresh);
    }

    /** This and a key that is probably absent. */
    public Footprint seeing(Key<?> key) {
        return new Footprint(held, union(seen, Set.of(key)), fresh);
    }

    /** This and keys that nobody else can know yet. */
    public Footprint creating(Key<?>... keys) {
        return new Footprint(held, seen, union(fresh, Arrays.asList(keys)));
    }

    /** All keys of the forecast. */
    public Stream<Key<?>> keys() {
        return Stream.of(held, seen, fresh).flatMap(Set::stream);
    }

    private static Set<Key<?>> union(Set<Key<?>> some, Collection<? extends Key<?>> more) {
        if (some.isEmpty()) {
            return Set.copyOf(more);
        }
        Set<Key<?>> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
