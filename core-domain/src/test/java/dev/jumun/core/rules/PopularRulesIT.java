package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.core.Shop;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkState;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.ListPopularProducts;
import dev.jumun.popular.PopularProduct;
import dev.jumun.stock.SkuId;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import dev.jumun.value.Patch;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/popular.md}. */
@OnEachStore
class PopularRulesIT {
    private static final Duration SILENCE = Duration.ofSeconds(6);
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    final Shop shop;

    private final MemberId member;
    private final List<SkuId> jars;
    private final SkuId bowl;
    private RelayEvents counter;

    PopularRulesIT(StoreKind kind) {
        shop = kind.shop();
        counter = shop.core.countSales();
        member = shop.member(1_000_000);
        jars = shop.limited(1_000, 2, 1_000);
        bowl = shop.sku(100, 1_000);
    }

    /** Later than whatever was sold before, by whom ever. */
    @BeforeEach
    void goToNoon() {
        Instant now = shop.clock.instant();
        Instant noon = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
        shop.clock.advance(Duration.between(now, noon).plus(DAY.multipliedBy(40)));
        takeOver(counter);
    }

    @AfterEach
    void stop() {
        counter.close();
    }

    @Test
    @DisplayName("Pieces of all SKUs of a product count together once they are paid")
    void piecesOfAllSkusCountTogether() {
        sold(shop.placed(member, 0, line(jars.get(0), 2), line(jars.get(1), 3)).key());
        shop.placed(member, 0, line(bowl, 4));
        assertThat(best(1)).containsExactly("jar 5");
    }

    @Test
    @DisplayName("An order that costs nothing is a sale")
    void anOrderThatCostsNothingIsASale() {
        shop.placed(member, 200, line(jars.getFirst(), 2));
        assertThat(best(1)).containsExactly("jar 2");
    }

    @Test
    @DisplayName("Pieces that are called off were not sold")
    void piecesThatAreCalledOffWereNotSold() {
        SkuId jar = jars.getFirst();
        OrderId order = shop.placed(member, 0, line(jar, 5)).key();
        shop.cancel(member, order, pieces(jar, 1));
        sold(order);
        assertThat(best(1)).containsExactly("jar 4");
        shop.cancel(member, order, pieces(jar, 1));
        assertThat(best(1)).containsExactly("jar 3");
        shop.cancel(member, order);
        assertThat(best(1)).isEmpty();
    }

    @Test
    @DisplayName("A cancellation counts on the day of the sale")
    void aCancellationCountsOnTheDayOfTheSale() {
        OrderId onMonday = sold(2);
        assertThat(best(1)).containsExactly("jar 2");
        shop.clock.advance(DAY.multipliedBy(2));
        sold(1);
        shop.cancel(member, onMonday);
        assertThat(best(1)).containsExactly("jar 1");
        assertThat(best(3)).containsExactly("jar 1");
    }

    @Test
    @DisplayName("Today and the days before it count")
    void todayAndTheDaysBeforeItCount() {
        sold(1);
        shop.clock.advance(DAY.multipliedBy(2));
        assertThat(best(3)).containsExactly("jar 1");
        assertThat(best(2)).isEmpty();
        shop.clock.advance(DAY);
        assertThat(best(3)).isEmpty();
    }

    @Test
    @DisplayName("Days begin at midnight UTC")
    void daysBeginAtMidnight() {
        shop.clock.advance(Duration.ofHours(12)
                .minus(Duration.between(noon(), shop.clock.instant()))
                .minusMinutes(1));
        sold(1);
        shop.clock.advance(Duration.ofMinutes(2));
        assertThat(best(1)).isEmpty();
        assertThat(best(2)).containsExactly("jar 1");
    }

    private Instant noon() {
        return shop.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
    }

    @Test
    @DisplayName("The best come first, of equals the older product")
    void theBestComeFirst() {
        sold(2);
        sold(shop.placed(member, 0, line(bowl, 3)).key());
        assertThat(best(1)).containsExactly("bowl 3", "jar 2");
        sold(1);
        assertThat(best(1)).containsExactly("jar 3", "bowl 3");
        assertThat(list(1, 1)).extracting(PopularProduct::product).containsExactly(product(jars.getFirst()));
    }

    @Test
    @DisplayName("A product is listed by its present name, on sale or not")
    void aProductIsListedByItsPresentName() {
        sold(1);
        shop.core
                .changeProduct()
                .change(new ChangeProduct.Command(
                        product(jars.getFirst()),
                        Optional.of("Sun jar"),
                        Optional.empty(),
                        Patch.keep(),
                        Patch.to(Optional.of(shop.clock.instant())),
                        Patch.keep()));
        assertThat(best(1)).containsExactly("jar 1");
        assertThat(list(1, 5)).extracting(PopularProduct::name).containsExactly("Sun jar");
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

    private OrderId sold(long quantity) {
        return sold(shop.placed(member, 0, line(jars.getFirst(), quantity)).key());
    }

    private OrderId sold(OrderId order) {
        shop.pay(member, order);
        return order;
    }

    private List<String> best(int days) {
        drain(counter);
        return list(days, 5).stream()
                .map(best -> (best.product().equals(product(bowl)) ? "bowl " : "jar ")
                        + best.sold().count())
                .toList();
    }

    private List<PopularProduct> list(int days, int limit) {
        return shop.core.listPopularProducts().list(new ListPopularProducts.Command(days, limit));
    }

    private ProductId product(SkuId sku) {
        return shop.stock(sku).product();
    }

    private RelayEvents countsIn(Store store) {
        return shop.over(new WrappedPersistence(shop.persistence, store)).countSales();
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

    private static void drain(RelayEvents relay) {
        RelayEvents.Round round;
        do {
            round = relay.relay();
        } while (round.told() > 0 || round.isBehind());
    }

    /** Nobody else beats for long enough. */
    private void takeOver(RelayEvents relay) {
        drain(relay);
        shop.clock.advance(SILENCE);
        drain(relay);
    }
}
