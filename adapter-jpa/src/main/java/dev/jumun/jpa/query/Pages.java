package dev.jumun.jpa.query;

import dev.jumun.value.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pages from queries that ask for one row more than the page may have. */
final class Pages {
    private Pages() {}

    static <T, P> Page<T, P> of(List<T> found, int limit, Function<T, P> positionOf) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(positionOf.apply(items.getLast())));
    }
}
