package dev.jumun.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.catalog.ProductId;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkState;
import dev.jumun.order.OrderId;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/rules/sales.md}. */
@OnEachStore
class SalesRulesIT extends CountingShop {
    SalesRulesIT(StoreKind kind) {
        super(kind);
    }

    @Test
    @DisplayName("A sale that is told twice counts once")
    void aSaleThatIsToldTwiceCountsOnce() {
        sold(2);
        dieAfterCounting(shop.persistence.store());
        assertThat(best(1)).containsExactly("jar 2");
        sold(1);
        dieAfterCounting(forgetsHowFarItCounted());
        assertThat(best(1)).as("planted bug").containsExactly("jar 4");
    }

    @Test
    @DisplayName("A server that wakes up too late counts nothing")
    void aServerThatWakesUpTooLateCountsNothing() {
        assertThat(soldWhile(countsIn(shop.persistence.store()))).containsExactly("jar 2");
        assertThat(soldWhile(countsIn(new BlindToOthers(shop.persistence.store()))))
                .as("planted bug")
                .containsExactly("jar 6");
    }

    /** What this server makes of 2 more jars that another one counts while it sleeps. */
    private List<String> soldWhile(RelayEvents sleeper) {
        counter.close();
        takeOver(sleeper);
        sold(2);
        counter = shop.core.countSales();
        takeOver(counter);
        drain(sleeper);
        return best(1);
    }

    @Test
    @DisplayName("A cancellation of what nobody counted takes nothing from others")
    void aCancellationOfWhatNobodyCountedTakesNothing() {
        OrderId old = sold(2);
        shop.clock.advance(DAY.multipliedBy(32));
        sold(1);
        assertThat(best(1)).containsExactly("jar 1");
        shop.cancel(member, old);
        assertThat(best(30)).containsExactly("jar 1");
    }

    @Test
    @DisplayName("Old days make room for new ones")
    void oldDaysMakeRoomForNewOnes() {
        for (int day = 0; day < 40; day++) {
            shop.clock.advance(DAY);
            sold(1);
        }
        drain(counter);
        ProductId jar = product(jars.getFirst());
        List<DailySalesState> kept = IntStream.range(0, DailySalesId.PLACES)
                .mapToObj(place -> shop.persistence.store().read(new DailySalesId(jar, place)))
                .flatMap(Optional::stream)
                .toList();
        assertThat(kept).hasSize(32).allMatch(sales -> sales.sold().count() == 1);
        assertThat(best(30)).containsExactly("jar 30");
    }

    /** Another process counts and dies; this one goes on after it. */
    private void dieAfterCounting(Store store) {
        counter.close();
        RelayEvents dying = countsIn(new WrappedStore(store) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                T outcome = super.commit(footprint, work);
                if (footprint.held().stream().anyMatch(DailySalesId.class::isInstance)) {
                    throw new CommitUnknown("dead");
                }
                return outcome;
            }
        });
        assertThatThrownBy(() -> takeOver(dying)).isInstanceOf(CommitUnknown.class);
        counter = shop.core.countSales();
        takeOver(counter);
    }

    /** A planted bug: what was counted is kept, and up to which event is not. */
    private Store forgetsHowFarItCounted() {
        return new WrappedStore(shop.persistence.store()) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                boolean counts = footprint.held().stream().anyMatch(DailySalesId.class::isInstance);
                return super.commit(footprint, tx -> work.run(counts ? blind(tx) : tx));
            }

            private Tx blind(Tx tx) {
                return new WrappedTx(tx) {
                    @Override
                    public void put(State state) {
                        if (!(state instanceof SinkState)) {
                            super.put(state);
                        }
                    }
                };
            }
        };
    }
}
