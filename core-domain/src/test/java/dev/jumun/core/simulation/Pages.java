package dev.jumun.core.simulation;

import dev.jumun.value.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists that are leafed through, a few items a page. */
final class Pages {
    private static final int LIMIT = 3;

    private Pages() {}

    static <P> Page.Request<P> first() {
        return new Page.Request<>(Optional.empty(), LIMIT);
    }

    static <T, P> List<T> all(Function<Page.Request<P>, Page<T, P>> list) {
        List<T> all = new ArrayList<>();
        Optional<P> next = Optional.empty();
        do {
            Page<T, P> page = list.apply(new Page.Request<>(next, LIMIT));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
