package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Store;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Callers who deliver one piece after another, until they are told to stop. */
final class Load {
    private static final int CALLERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Warehouse warehouse;
    private final Store store;
    private final SkuId sku;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Duration>> longest;
    private volatile boolean isOver;

    Load(Warehouse warehouse, Store store, SkuId sku) {
        this.warehouse = warehouse;
        this.store = store;
        this.sku = sku;
        this.longest = Stream.generate(() -> CompletableFuture.supplyAsync(this::deliver, callers))
                .limit(CALLERS)
                .toList();
    }

    private Duration deliver() {
        Duration most = Duration.ZERO;
        while (!isOver) {
            long begun = System.nanoTime();
            warehouse.deliver(store, sku);
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            most = waited.compareTo(most) > 0 ? waited : most;
        }
        return most;
    }

    /** Returns when some have been served. */
    void awaitUnderWay() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (warehouse.count(Told.DONE) < CALLERS) {
            assertThat(System.nanoTime()).as("nobody is served").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Stops them, checks the books and how long they waited, and counts what they were told. */
    Map<Told, Long> end(Duration longestWait) {
        isOver = true;
        Duration most = longest.stream()
                .map(CompletableFuture::join)
                .max(Duration::compareTo)
                .orElseThrow();
        callers.close();
        Map<Told, Long> counts = new EnumMap<>(Told.class);
        for (Told told : Told.values()) {
            if (warehouse.count(told) > 0) {
                counts.put(told, warehouse.count(told));
            }
        }
        System.out.println(counts + ", the longest wait was " + most.toMillis() + " ms");
        assertThat(warehouse.complaints()).isEmpty();
        assertThat(most).isLessThan(longestWait);
        return counts;
    }
}
