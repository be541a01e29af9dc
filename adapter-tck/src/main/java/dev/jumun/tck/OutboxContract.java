package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.event.Bookmark;
import dev.jumun.event.Event;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.StockAdjusted;
import dev.jumun.stock.StockReceived;
import dev.jumun.store.Footprint;
import dev.jumun.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} must do. Keys are new in each test: a shared database will do. */
public abstract class OutboxContract extends StoreContractBase {
    private static final long READER_NANOS = 1_000_000;

    @Test
    void listsEachEventOnceInTheOrderOfCommits() {
        SkuId one = stocked(1);
        Bookmark here = end(Bookmark.START);
        SkuId two = stocked(1);
        deliver(one);
        deliver(two);
        assertThat(numbers(read(here, OutboxContract::any), one)).containsExactly(2L);
        assertThat(numbers(read(here, OutboxContract::any), two)).containsExactly(1L, 2L);
        assertThat(numbers(slice(here, OutboxContract::any, 1_000).events(), two))
                .containsExactly(1L, 2L);
        assertThat(read(end(here), OutboxContract::any)).isEmpty();
    }

    @Test
    void saysWhenThereIsNothingMoreForNow() {
        stocked(1);
        Bookmark end = end(Bookmark.START);
        assertThat(persistence.outbox().since(end, OutboxContract::any, 10))
                .isEqualTo(new Outbox.Slice(List.of(), end));
    }

    @Test
    void readsPastWhatIsNotWanted() {
        Bookmark here = end(Bookmark.START);
        SkuId sku = stocked(1);
        store.commit(Footprint.of(sku), tx -> {
            tx.put(tx.find(sku).orElseThrow());
            tx.emit(new StockAdjusted(sku, 0, Quantity.of(1)));
            tx.emit(new StockReceived(sku, Quantity.of(1), Quantity.of(1)));
            return true;
        });
        assertThat(numbers(read(here, StockAdjusted.class::equals), sku)).containsExactly(2L);
        assertThat(numbers(read(here, StockReceived.class::equals), sku)).containsExactly(1L, 3L);
        assertThat(read(here, type -> false)).isEmpty();
    }

    @Test
    void listsEventsOfOneCommitInTheirOrderWhateverTheirTypes() {
        Bookmark here = end(Bookmark.START);
        SkuId sku = stocked(0);
        store.commit(Footprint.of(sku), tx -> {
            tx.put(tx.find(sku).orElseThrow());
            for (int i = 0; i < 3; i++) {
                tx.emit(new StockReceived(sku, Quantity.of(1), Quantity.of(1)));
                tx.emit(new StockAdjusted(sku, -1, Quantity.ZERO));
            }
            return true;
        });
        assertThat(numbers(read(here, OutboxContract::any), sku)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        List<RecordedEvent> atOnce = slice(here, OutboxContract::any, 1_000).events();
        assertThat(numbers(atOnce, sku)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(atOnce).first().extracting(RecordedEvent::event).isInstanceOf(StockReceived.class);
    }

    @Test
    void listsNothingThatWasRefused() {
        Bookmark here = end(Bookmark.START);
        SkuId sku = stocked(0);
        store.commit(Footprint.of(sku), tx -> {
            receive(tx, sku, 1);
            return new No();
        });
        assertThat(numbers(read(here, OutboxContract::any), sku)).isEmpty();
    }

    @Test
    void skipsNothingWhileManyCommit() {
        List<SkuId> skus = Stream.generate(() -> stocked(0)).limit(4).toList();
        Bookmark here = end(Bookmark.START);
        AtomicInteger left = new AtomicInteger(8);
        List<RecordedEvent> read = Crowd.rush(9, number -> {
                    if (number == 8) {
                        return readUntil(() -> left.get() == 0, here);
                    }
                    for (int i = 0; i < 40; i++) {
                        deliver(skus.get((number + i) % skus.size()));
                    }
                    left.decrementAndGet();
                    return List.<RecordedEvent>of();
                })
                .getLast();
        for (SkuId sku : skus) {
            assertThat(numbers(read, sku))
                    .isEqualTo(LongStream.rangeClosed(1, 80).boxed().toList());
        }
    }

    /** Slices of three, and slower than others commit, so that each of them ends in the midst of things. */
    private List<RecordedEvent> readUntil(BooleanSupplier isOver, Bookmark from) {
        List<RecordedEvent> events = new ArrayList<>();
        Bookmark end = from;
        boolean isLast;
        do {
            isLast = isOver.getAsBoolean();
            for (Outbox.Slice slice = slice(end, OutboxContract::any, 3);
                    !slice.end().equals(end);
                    slice = slice(end, OutboxContract::any, 3)) {
                events.addAll(slice.events());
                end = slice.end();
                LockSupport.parkNanos(READER_NANOS);
            }
        } while (!isLast);
        return events;
    }

    private static boolean any(Class<? extends Event> type) {
        return true;
    }

    private void deliver(SkuId sku) {
        store.commit(Footprint.of(sku), tx -> receive(tx, sku, 1));
    }

    private Outbox.Slice slice(Bookmark from, Predicate<Class<? extends Event>> wanted, int limit) {
        return persistence.outbox().since(from, wanted, limit);
    }

    private Bookmark end(Bookmark from) {
        Bookmark end = from;
        for (Outbox.Slice slice = slice(end, OutboxContract::any, 1_000);
                !slice.end().equals(end);
                slice = slice(end, OutboxContract::any, 1_000)) {
            end = slice.end();
        }
        return end;
    }

    private List<RecordedEvent> read(Bookmark from, Predicate<Class<? extends Event>> wanted) {
        List<RecordedEvent> events = new ArrayList<>();
        Bookmark end = from;
        for (Outbox.Slice slice = slice(end, wanted, 1); !slice.end().equals(end); slice = slice(end, wanted, 1)) {
            events.addAll(slice.events());
            end = slice.end();
        }
        return events;
    }

    private static List<Long> numbers(List<RecordedEvent> events, SkuId sku) {
        return events.stream()
                .filter(recorded -> recorded.event().key().equals(sku))
                .map(RecordedEvent::number)
                .toList();
    }
}
