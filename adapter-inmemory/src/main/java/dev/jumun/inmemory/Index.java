package dev.jumun.inmemory;

import dev.jumun.store.State;
import dev.jumun.value.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** States of one type in an order of their own. A state without a position is not in it. */
final class Index<S extends State, P extends Comparable<? super P>> implements Follower {
    private final Class<S> type;
    private final Function<S, Optional<P>> position;
    private final NavigableMap<P, S> sorted = new TreeMap<>();

    Index(Class<S> type, Function<S, Optional<P>> position) {
        this.type = type;
        this.position = position;
    }

    @Override
    public void replace(Optional<State> present, State next) {
        if (type.isInstance(next)) {
            present.map(type::cast).flatMap(position).ifPresent(sorted::remove);
            S state = type.cast(next);
            position.apply(state).ifPresent(place -> sorted.put(place, state));
        }
    }

    NavigableMap<P, S> sorted() {
        return sorted;
    }

    /** The first items of a list that is in order already, and where the next page begins. */
    static <T, Q> Page<T, Q> page(Stream<T> rest, int limit, Function<T, Q> positionOf) {
        List<T> items = new ArrayList<>();
        for (Iterator<T> i = rest.iterator(); i.hasNext(); ) {
            T item = i.next();
            if (items.size() == limit) {
                return new Page<>(items, Optional.of(positionOf.apply(items.getLast())));
            }
            items.add(item);
        }
        return new Page<>(items, Optional.empty());
    }
}
