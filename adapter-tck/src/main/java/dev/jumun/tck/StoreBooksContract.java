package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.event.RecordedEvent;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.stock.StockReceived;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Store} must keep beside its states: explained balances and numbered events. Keys are new in each
 * test: a shared database will do.
 */
public abstract class StoreBooksContract extends StoreContractBase {
    @Test
    void refusesABalanceThatNoEntryExplains() {
        SkuId sku = stocked(3);
        assertBug(sku, tx -> tx.put(Samples.sku(sku, 4)));
    }

    @Test
    void refusesAnEntryThatNoBalanceShows() {
        SkuId sku = stocked(3);
        assertBug(sku, tx -> tx.record(Samples.received(sku, 1)));
        assertBug(sku, tx -> {
            tx.put(tx.find(sku).orElseThrow());
            tx.record(Samples.received(sku, 1));
        });
    }

    @Test
    void refusesAPostingMadeTwice() {
        SkuId sku = stocked(3);
        assertBug(sku, tx -> {
            receive(tx, sku, 1);
            tx.record(Samples.received(sku, 1));
        });
    }

    @Test
    void refusesAnEventAboutAStateThatIsNotPut() {
        SkuId sku = stocked(3);
        assertBug(sku, tx -> tx.emit(new StockReceived(sku, Quantity.of(1), Quantity.of(4))));
    }

    private void assertBug(SkuId sku, Consumer<Store.Tx> bug) {
        assertThatThrownBy(() -> store.commit(Footprint.of(sku), tx -> {
                    bug.accept(tx);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertUntouched(sku);
    }

    @Test
    void numbersEventsOfAKeyInCommitOrderWithoutGaps() {
        SkuId sku = stocked(1);
        SkuId other = stocked(1);
        Crowd.rush(
                20,
                number -> store.commit(Footprint.of(sku, other), tx -> receive(tx, number % 4 == 0 ? other : sku, 1)));
        assertThat(events(sku)).extracting(RecordedEvent::number).containsExactlyElementsOf(upTo(16));
        assertThat(events(sku))
                .extracting(recorded ->
                        ((StockReceived) recorded.event()).available().count())
                .containsExactlyElementsOf(upTo(16));
        assertThat(events(other)).extracting(RecordedEvent::number).containsExactlyElementsOf(upTo(6));
        assertThat(persistence.outbox().events(sku, 3, 2))
                .extracting(RecordedEvent::number)
                .containsExactly(4L, 5L);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void showsReadersWholeCommitsOnly() {
        SkuId sku = stocked(0);
        CountDownLatch reading = new CountDownLatch(4);
        Crowd.rush(8, number -> {
            if (number % 2 == 1) {
                try {
                    readWholeCommits(sku);
                } finally {
                    reading.countDown();
                }
            }
            while (reading.getCount() > 0) {
                store.commit(Footprint.of(sku), tx -> receive(tx, sku, 1));
            }
            return true;
        });
    }

    private void readWholeCommits(SkuId sku) {
        for (int i = 0; i < 50; i++) {
            var audit = persistence.journal().audit(sku).orElseThrow();
            assertThat(audit.balances().getOrDefault(SkuState.available(sku), 0L))
                    .isEqualTo(audit.state().available().count());
        }
    }
}
