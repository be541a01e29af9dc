package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.event.RecordedEvent;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.stock.StockReceived;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.store.Refusal;
import dev.jumun.store.Store;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of a store share: SKUs to move pieces in and out of. */
abstract class StoreContractBase {
    private static final long DAWDLE_NANOS = 200_000;

    record No() implements Refusal {}

    Persistence persistence;
    Store store;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        store = persistence.store();
    }

    SkuId stocked(long available) {
        SkuId sku = Samples.sku();
        store.commit(Footprint.empty().creating(sku), tx -> {
            tx.put(Samples.sku(sku, 0));
            return available == 0 ? true : receive(tx, sku, available);
        });
        return sku;
    }

    static boolean receive(Store.Tx tx, SkuId id, long quantity) {
        long available = tx.find(id).map(sku -> sku.available().count()).orElse(0L) + quantity;
        dawdle();
        tx.put(Samples.sku(id, available));
        tx.record(Samples.received(id, quantity));
        tx.emit(new StockReceived(id, Quantity.of(quantity), Quantity.of(available)));
        return true;
    }

    static Object take(Store.Tx tx, SkuId id) {
        long available = tx.find(id).orElseThrow().available().count();
        dawdle();
        if (available == 0) {
            return new No();
        }
        tx.put(Samples.sku(id, available - 1));
        tx.record(Samples.removed(id, 1));
        return true;
    }

    /** Between what a work sees and what it writes, so that others come in between where a store lets them. */
    static void dawdle() {
        LockSupport.parkNanos(DAWDLE_NANOS);
    }

    long available(SkuId sku) {
        return store.read(sku).orElseThrow().available().count();
    }

    List<RecordedEvent> events(SkuId sku) {
        return persistence.outbox().events(sku, 0, 1_000);
    }

    void assertUntouched(SkuId sku) {
        assertThat(available(sku)).isEqualTo(3);
        assertThat(events(sku)).hasSize(1);
        assertThat(persistence.journal().audit(sku).orElseThrow().balances())
                .containsEntry(SkuState.available(sku), 3L);
    }
}
