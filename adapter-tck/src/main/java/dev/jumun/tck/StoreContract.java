package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.event.RecordedEvent;
import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberId;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.stock.StockReceived;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.store.Refusal;
import dev.jumun.store.Store;
import dev.jumun.value.Quantity;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Store} must do. Keys are new in each test: a shared database will do. */
public abstract class StoreContract {
    private record No() implements Refusal {}

    private Persistence persistence;
    private Store store;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        store = persistence.store();
    }

    @Test
    void readsWhatWasCommitted() {
        SkuId sku = stocked(3);
        assertThat(available(sku)).isEqualTo(3);
        assertThat(store.read(Samples.sku())).isEmpty();
    }

    @Test
    void returnsWhatTheWorkReturned() {
        assertThat(store.<String>commit(Footprint.empty(), tx -> "done")).isEqualTo("done");
    }

    @Test
    void tellsOneInstantInWholeMilliseconds() {
        store.commit(Footprint.empty(), tx -> {
            assertThat(tx.now()).isEqualTo(tx.now()).isEqualTo(tx.now().truncatedTo(ChronoUnit.MILLIS));
            return true;
        });
    }

    @Test
    void showsAWorkItsOwnWrites() {
        SkuId sku = stocked(3);
        long seen = store.commit(Footprint.of(sku), tx -> {
            receive(tx, sku, 4);
            return tx.find(sku).orElseThrow().available().count();
        });
        assertThat(seen).isEqualTo(7);
    }

    @Test
    void hidesUnsavedChanges() {
        SkuId sku = stocked(3);
        store.commit(Footprint.of(sku), tx -> {
            receive(tx, sku, 4);
            assertThat(CompletableFuture.supplyAsync(() -> available(sku)).join())
                    .isEqualTo(3);
            return true;
        });
        assertThat(available(sku)).isEqualTo(7);
    }

    @Test
    void leavesNothingOfARefusedWork() {
        SkuId sku = stocked(3);
        No no = store.commit(Footprint.of(sku), tx -> {
            receive(tx, sku, 4);
            return new No();
        });
        assertThat(no).isEqualTo(new No());
        assertUntouched(sku);
    }

    @Test
    void leavesNothingOfAFailedWork() {
        SkuId sku = stocked(3);
        assertThatThrownBy(() -> store.commit(Footprint.of(sku), tx -> {
                    receive(tx, sku, 4);
                    throw new IllegalArgumentException("planted");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("planted");
        assertUntouched(sku);
    }

    private void assertUntouched(SkuId sku) {
        assertThat(available(sku)).isEqualTo(3);
        assertThat(events(sku)).hasSize(1);
        assertThat(persistence.journal().audit(sku).orElseThrow().balances())
                .containsEntry(SkuState.available(sku), 3L);
    }

    @Test
    void runsAgainWithTheKeysThatTheForecastMissed() {
        SkuId first = stocked(3);
        SkuId second = stocked(5);
        AtomicInteger runs = new AtomicInteger();
        store.commit(Footprint.empty(), tx -> {
            runs.incrementAndGet();
            receive(tx, first, 1);
            receive(tx, second, 1);
            return true;
        });
        assertThat(runs.get()).isGreaterThan(1);
        assertThat(available(first)).isEqualTo(4);
        assertThat(available(second)).isEqualTo(6);
    }

    @Test
    void finishesWorksOfOppositeFootprints() {
        SkuId left = stocked(0);
        SkuId right = stocked(0);
        Crowd.rush(16, number -> {
            for (int i = 0; i < 25; i++) {
                SkuId first = number % 2 == 0 ? left : right;
                SkuId second = number % 2 == 0 ? right : left;
                store.commit(Footprint.of(first, second), tx -> {
                    receive(tx, first, 1);
                    receive(tx, second, 1);
                    return true;
                });
            }
            return true;
        });
        assertThat(available(left)).isEqualTo(400);
        assertThat(available(right)).isEqualTo(400);
    }

    @Test
    void losesNoUpdate() {
        SkuId sku = stocked(0);
        Crowd.rush(16, number -> {
            for (int i = 0; i < 25; i++) {
                store.commit(Footprint.of(sku), tx -> receive(tx, sku, 1));
            }
            return true;
        });
        assertThat(available(sku)).isEqualTo(400);
    }

    @Test
    void losesNoUpdateThatTheForecastMissed() {
        SkuId sku = stocked(0);
        Crowd.rush(16, number -> store.commit(Footprint.empty(), tx -> receive(tx, sku, 1)));
        assertThat(available(sku)).isEqualTo(16);
    }

    @Test
    void neverSellsMoreThanThereIs() {
        SkuId sku = stocked(10);
        List<Object> outcomes = Crowd.rush(40, number -> store.commit(Footprint.of(sku), tx -> take(tx, sku)));
        assertThat(outcomes).filteredOn(No.class::isInstance).hasSize(30);
        assertThat(available(sku)).isZero();
    }

    @Test
    void letsOneWinEachNewKey() {
        Email email = new Email(Samples.id() + "@example.com");
        List<Object> outcomes = Crowd.rush(16, number -> {
            MemberId member = new MemberId(Samples.id());
            return store.<Object>commit(Footprint.empty().seeing(email), tx -> {
                if (tx.find(email).isPresent()) {
                    return new No();
                }
                tx.put(new EmailState(email, member));
                return member;
            });
        });
        assertThat(outcomes)
                .filteredOn(MemberId.class::isInstance)
                .containsExactly(store.read(email).orElseThrow().member());
    }

    @Test
    void refusesAFreshKeyThatIsTaken() {
        SkuId sku = stocked(3);
        assertThatThrownBy(() -> store.commit(Footprint.empty().creating(sku), tx -> receive(tx, sku, 1)))
                .isInstanceOf(RuntimeException.class);
        assertThat(available(sku)).isEqualTo(3);
    }

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
        Crowd.rush(8, number -> {
            for (int i = 0; i < 50; i++) {
                if (number % 2 == 0) {
                    store.commit(Footprint.of(sku), tx -> receive(tx, sku, 1));
                } else {
                    var audit = persistence.journal().audit(sku).orElseThrow();
                    assertThat(audit.balances().getOrDefault(SkuState.available(sku), 0L))
                            .isEqualTo(audit.state().available().count());
                }
            }
            return true;
        });
    }

    private SkuId stocked(long available) {
        SkuId sku = Samples.sku();
        store.commit(Footprint.empty().creating(sku), tx -> {
            tx.put(Samples.sku(sku, 0));
            return available == 0 ? true : receive(tx, sku, available);
        });
        return sku;
    }

    private static boolean receive(Store.Tx tx, SkuId id, long quantity) {
        long available = tx.find(id).map(sku -> sku.available().count()).orElse(0L) + quantity;
        tx.put(Samples.sku(id, available));
        tx.record(Samples.received(id, quantity));
        tx.emit(new StockReceived(id, Quantity.of(quantity), Quantity.of(available)));
        return true;
    }

    private static Object take(Store.Tx tx, SkuId id) {
        long available = tx.find(id).orElseThrow().available().count();
        if (available == 0) {
            return new No();
        }
        tx.put(Samples.sku(id, available - 1));
        tx.record(Samples.removed(id, 1));
        return true;
    }

    private long available(SkuId sku) {
        return store.read(sku).orElseThrow().available().count();
    }

    private List<RecordedEvent> events(SkuId sku) {
        return persistence.outbox().events(sku, 0, 1_000);
    }
}
