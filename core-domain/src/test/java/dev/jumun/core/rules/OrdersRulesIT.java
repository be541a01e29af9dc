package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.core.Shop;
import dev.jumun.inmemory.InMemoryLocks;
import dev.jumun.lock.Locks;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/orders.md}. */
@OnEachStore
class OrdersRulesIT {
    @RegisterExtension
    final Shop shop;

    OrdersRulesIT(StoreKind kind) {
        shop = kind.shop();
    }

    @Test
    @DisplayName("The same SKU twice is one line")
    void theSameSkuTwiceIsOneLine() {
        SkuId jar = shop.sku(100, 10);
        OrderState order = shop.placed(shop.member(), 0, line(jar, 2), line(jar, 3));
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(Quantity.of(5));
            assertThat(line.amount()).isEqualTo(Money.of(500));
        });
    }

    @Test
    @DisplayName("Two lines of one cart cannot share the last pieces")
    void twoLinesOfOneCartCannotShareTheLastPieces() {
        SkuId jar = shop.sku(100, 3);
        PlaceOrder.Outcome outcome =
                Shop.outcome(shop.core.placeOrder().place(shop.order(shop.member(), 0, line(jar, 2), line(jar, 2))));
        assertThat(outcome).isEqualTo(new PlaceOrder.OutOfStock(Map.of(jar, Quantity.of(3))));
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(3));
    }

    @Test
    @DisplayName("An order is reserved as a whole or not at all")
    void anOrderIsReservedAsAWholeOrNotAtAll() {
        SkuId jar = shop.sku(100, 10);
        SkuId bowl = shop.sku(100, 1);
        shop.core.placeOrder().place(shop.order(shop.member(), 0, line(jar, 2), line(bowl, 2)));
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.ZERO);
        assertThat(shop.stock(bowl).available()).isEqualTo(Quantity.of(1));
    }

    @Test
    @DisplayName("Points named at placement lower the total, and paying does not")
    void pointsNamedAtPlacementLowerTheTotal() {
        MemberId member = shop.member(1_000);
        OrderState order = shop.placed(member, 50, line(shop.sku(100, 10), 2));
        assertThat(order.total()).isEqualTo(Money.of(150));
        shop.pay(member, order.key());
        assertThat(shop.order(order.key()).total()).isEqualTo(Money.of(150));
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(800));
    }

    @Test
    @DisplayName("An order that costs nothing more confirms by itself")
    void anOrderThatCostsNothingMoreConfirmsByItself() {
        OrderState order = shop.placed(shop.member(1_000), 200, line(shop.sku(100, 10), 2));
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    @DisplayName("A cancelled order gives everything back once")
    void aCancelledOrderGivesEverythingBackOnce() {
        MemberId member = shop.member(1_000);
        SkuId jar = shop.sku(100, 10);
        OrderState order = shop.placed(member, 50, line(jar, 2));
        shop.pay(member, order.key());
        shop.cancel(member, order.key());
        assertThat(shop.cancel(member, order.key())).isEqualTo(new CancelOrder.AlreadyCancelled());
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(10));
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(1_000));
    }

    @Test
    @DisplayName("An order past its deadline is expired, swept or not")
    void anOrderPastItsDeadlineIsExpired() {
        MemberId member = shop.member(1_000);
        OrderState order = shop.placed(member, 0, line(shop.sku(100, 10), 2));
        shop.clock.advance(Duration.ofMinutes(10));
        assertThat(shop.pay(member, order.key())).isEqualTo(new PayOrder.OrderNotPayable(OrderStatus.EXPIRED));
        assertThat(shop.cancel(member, order.key()))
                .isEqualTo(new CancelOrder.OrderNotCancellable(OrderStatus.EXPIRED, Map.of()));
    }

    @Test
    @DisplayName("A sweeper that wakes up too late expires nothing")
    void aSweeperThatWakesUpTooLateExpiresNothing() {
        assertThat(statusAfterALateSweep(shop.persistence.store())).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(statusAfterALateSweep(PlantedBugs.seesNoFence(shop.persistence.store())))
                .as("planted bug")
                .isEqualTo(OrderStatus.EXPIRED);
    }

    /** Of the second of two overdue orders, when a sweeper on this store falls asleep before the first. */
    private OrderStatus statusAfterALateSweep(Store sleeping) {
        SkuId jar = shop.sku(100, 10);
        shop.placed(shop.member(), 0, line(jar, 1));
        OrderState second = shop.placed(shop.member(), 0, line(jar, 1));
        shop.clock.advance(Duration.ofMinutes(10));
        Locks locks = new InMemoryLocks(shop.clock);
        ExpireOrders other = sweeper(shop.persistence.store(), locks);
        AtomicBoolean isAwake = new AtomicBoolean();
        Store falling = new WrappedStore(sleeping) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                if (!isAwake.getAndSet(true)) {
                    shop.clock.advance(Duration.ofSeconds(11));
                    assertThat(other.expire(new ExpireOrders.Command(1)).expired())
                            .isEqualTo(1);
                }
                return super.commit(footprint, work);
            }
        };
        sweeper(falling, locks).expire(new ExpireOrders.Command(1_000));
        OrderStatus status = shop.order(second.key()).status();
        other.expire(new ExpireOrders.Command(1_000));
        return status;
    }

    private ExpireOrders sweeper(Store store, Locks locks) {
        return shop.over(new WrappedPersistence(shop.persistence, store), locks, AttemptGuard.NONE)
                .expireOrders();
    }
}
