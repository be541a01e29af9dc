package dev.jumun.inmemory;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Product views for the threads of one process. It remembers the last products, and forgets older ones. */
public final class InMemoryProductViews implements ProductViews {
    private record Known(Optional<ProductView> view, UUID reader, Instant until) {}

    private final InstantSource clock;
    private final Duration lease;
    private final Duration life;
    private final Map<ProductId, Known> known;

    /**
     * Remembers so many products.
     *
     * @param lease after so long another reads where somebody does not come back
     * @param life how long a view is kept
     */
    public InMemoryProductViews(InstantSource clock, Duration lease, Duration life, int most) {
        this.clock = clock;
        this.lease = lease;
        this.life = life;
        this.known = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ProductId, Known> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public synchronized Answer find(ProductId product, UUID reader) {
        Instant now = clock.instant();
        Known before = known.get(product);
        if (before != null && now.isBefore(before.until())) {
            return before.view().<Answer>map(Found::new).orElseGet(BeingRead::new);
        }
        known.put(product, new Known(Optional.empty(), reader, now.plus(lease)));
        return new Absent();
    }

    @Override
    public synchronized void put(ProductView view, UUID reader) {
        Instant now = clock.instant();
        known.computeIfPresent(
                view.product().key(),
                (product, before) ->
                        before.view().isEmpty() && before.reader().equals(reader) && now.isBefore(before.until())
                                ? new Known(Optional.of(view), reader, now.plus(life))
                                : before);
    }

    @Override
    public synchronized boolean evict(Collection<ProductId> products) {
        known.keySet().removeAll(products);
        return true;
    }
}
