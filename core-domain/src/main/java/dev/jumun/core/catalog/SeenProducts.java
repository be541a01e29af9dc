package dev.jumun.core.catalog;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import dev.jumun.store.Store;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Products as they were a moment ago, so that of many who look at one only the first reads it. What changes in this process
 * is seen at once: it is taken out before anybody hears that it changed, and who comes later does not wait for what was
 * being read before. Thread-safe.
 */
public final class SeenProducts {
    private static final int MANY = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private record Seen(Instant at, CompletableFuture<Optional<ProductView>> view) {}

    private final SharedProducts shared;
    private final InstantSource clock;
    private final Duration moment;
    private final Map<ProductId, Seen> seen = new ConcurrentHashMap<>();

    /**
     * Nothing is remembered yet.
     *
     * @param moment how long it is; if there is none, each product is read from the store
     */
    public SeenProducts(ProductQueries products, ProductViews views, Ids ids, InstantSource clock, Duration moment) {
        this.shared = new SharedProducts(products, moment.isZero() ? ProductViews.NONE : views, ids, clock);
        this.clock = clock;
        this.moment = moment;
    }

    /** The store, whose commits are to be seen at once. */
    public Store watched(Store store) {
        return remembers() ? new WatchedStore(store, this::changed) : store;
    }

    /** Whether it is of any use to read what nobody asked for. */
    boolean remembers() {
        return !moment.isZero();
    }

    /** Has other processes forget what changed here. */
    public void forget() {
        shared.forget();
    }

    Optional<ProductView> find(ProductId product) {
        if (!remembers()) {
            return shared.find(product);
        }
        Instant now = clock.instant();
        Seen last = seen.get(product);
        return last != null && isRecent(last, now) ? wait(product, last) : findAnew(product, now);
    }

    private Optional<ProductView> findAnew(ProductId product, Instant now) {
        Seen own = new Seen(now, new CompletableFuture<>());
        Seen first = seen.compute(product, (key, last) -> last != null && isRecent(last, now) ? last : own);
        if (!first.equals(own)) {
            return wait(product, first);
        }
        if (seen.size() > MANY) {
            seen.clear();
        }
        return load(product, own);
    }

    /** What is not there, or cannot be read, takes no room. */
    private Optional<ProductView> load(ProductId product, Seen own) {
        Optional<ProductView> view = Optional.empty();
        try {
            view = shared.find(product);
            own.view().complete(view);
            return view;
        } finally {
            if (view.isEmpty()) {
                seen.remove(product, own);
                own.view().cancel(false);
            }
        }
    }

    /** Who waits in vain reads for itself. */
    private Optional<ProductView> wait(ProductId product, Seen first) {
        if (first.view().state() == Future.State.SUCCESS) {
            return first.view().resultNow();
        }
        try {
            return first.view().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (CancellationException | ExecutionException | TimeoutException inVain) {
            return shared.find(product);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return shared.find(product);
        }
    }

    private void changed(ProductId product) {
        shared.changed(product);
        seen.remove(product);
    }

    private boolean isRecent(Seen last, Instant now) {
        return now.isBefore(last.at().plus(moment));
    }
}
