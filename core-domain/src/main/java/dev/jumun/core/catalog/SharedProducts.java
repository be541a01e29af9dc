package dev.jumun.core.catalog;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Products as processes share them. What changed in this process is read from the store until the others have been told
 * to forget it; who could not tell them shares nothing until they have forgotten by themselves. Thread-safe.
 */
final class SharedProducts {
    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ProductQueries products;
    private final ProductViews views;
    private final Ids ids;
    private final InstantSource clock;

    /** With a new value for each change, so that what changes while it is told stays here. */
    private final Map<ProductId, Object> changed = new ConcurrentHashMap<>();

    private volatile Instant apartUntil = Instant.MIN;

    SharedProducts(ProductQueries products, ProductViews views, Ids ids, InstantSource clock) {
        this.products = products;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<ProductView> find(ProductId product) {
        return isShared(product) ? find(product, TRIES) : products.find(product);
    }

    void changed(ProductId product) {
        if (!views.equals(ProductViews.NONE)) {
            changed.put(product, new Object());
        }
    }

    void forget() {
        Map<ProductId, Object> told = Map.copyOf(changed);
        if (!told.isEmpty() && !views.evict(told.keySet())) {
            apartUntil = clock.instant().plus(ProductViews.LONGEST);
        }
        told.forEach(changed::remove);
    }

    private boolean isShared(ProductId product) {
        return !changed.containsKey(product) && !clock.instant().isBefore(apartUntil);
    }

    private Optional<ProductView> find(ProductId product, int tries) {
        if (tries == 0) {
            return products.find(product);
        }
        UUID reader = ids.next();
        return switch (views.find(product, reader)) {
            case ProductViews.Found(ProductView view) -> Optional.of(view);
            case ProductViews.Absent() -> read(product, reader);
            case ProductViews.BeingRead() -> {
                LockSupport.parkNanos(PAUSE.toNanos());
                yield find(product, tries - 1);
            }
            case ProductViews.Unknown() -> products.find(product);
        };
    }

    private Optional<ProductView> read(ProductId product, UUID reader) {
        Optional<ProductView> view = products.find(product);
        view.ifPresentOrElse(found -> views.put(found, reader), () -> views.evict(List.of(product)));
        return view;
    }
}
