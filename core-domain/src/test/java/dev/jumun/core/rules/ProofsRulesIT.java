package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.core.delivery.TestCarrier;
import dev.jumun.core.proof.Walk;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.delivery.FollowDeliveries;
import dev.jumun.journal.Account;
import dev.jumun.journal.Books;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentState;
import dev.jumun.payment.PaymentStatus;
import dev.jumun.proof.Drift;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/proofs.md}. */
@OnEachStore
class ProofsRulesIT {
    @RegisterExtension
    final Shop shop;

    private final MemberId member;
    private final SkuId jar;
    private final Store store;
    private final Books books;

    ProofsRulesIT(StoreKind kind) {
        shop = kind.shop();
        store = shop.persistence.store();
        books = shop.persistence.books();
        member = shop.member(100_000);
        jar = shop.limited(1_000, 1, 1_000).getFirst();
    }

    @Test
    @DisplayName("All books agree whatever became of the orders")
    void allBooksAgree() {
        IssuedCouponId coupon = new Coupons(shop).issued(member, Coupons.off(10));
        PlaceOrder.Command command = shop.order(member, Optional.of(coupon), 30, line(jar, 2));
        assertThat(Shop.outcome(shop.core.placeOrder().place(command))).isInstanceOf(PlaceOrder.Placed.class);
        assertThat(walk().pass()).isEmpty();
        paid(30);
        shop.cancel(member, paid(0));
        shop.cancel(member, shop.placed(member, 30, line(jar, 1)).key());
        assertThat(walk().pass()).isEmpty();
        shop.clock.advance(Duration.ofMinutes(10));
        shop.core.expireOrders().expire(new ExpireOrders.Command(1_000));
        assertThat(walk().pass()).isEmpty();
        assertThat(walk().state().last().orElseThrow().proved())
                .isGreaterThanOrEqualTo(shop.keys().stream()
                        .filter(key -> Books.KINDS.contains(key.kind()))
                        .count());
    }

    @Test
    @DisplayName("All books agree however parcels fare and whatever is called off in part")
    void allBooksAgreeHoweverParcelsFare() {
        shop.cancel(member, placedWithCoupon(), pieces(jar, 1));
        TestCarrier carrier = new TestCarrier();
        assertThat(List.of(
                        parcel(carrier, Progress.EXPECTED),
                        parcel(carrier, Progress.UNDER_WAY),
                        parcel(carrier, Progress.UNDER_WAY, Progress.ARRIVED),
                        parcel(carrier, Progress.UNDER_WAY, Progress.GIVEN_UP),
                        parcel(carrier, Progress.GIVEN_UP)))
                .containsExactly(
                        DeliveryStatus.REGISTERED,
                        DeliveryStatus.SHIPPED,
                        DeliveryStatus.DELIVERED,
                        DeliveryStatus.LOST,
                        DeliveryStatus.FAILED);
        assertThat(shop.stock(jar).shipped()).isEqualTo(Quantity.of(6));
        assertThat(walk().pass()).isEmpty();
    }

    /** How a paid parcel of 3 pieces fares of which 1 is called off. */
    private DeliveryStatus parcel(TestCarrier carrier, Progress... steps) {
        OrderId order = placedWithCoupon();
        shop.pay(member, order);
        shop.cancel(member, order, pieces(jar, 1));
        assertThat(shop.core.arrangeDelivery(carrier).arrange(new ArrangeDelivery.Command(order)))
                .isInstanceOf(ArrangeDelivery.Registered.class);
        for (Progress step : steps) {
            carrier.brings(order, step);
            shop.clock.advance(Duration.ofSeconds(10));
            assertThat(shop.core
                            .followDeliveries(carrier)
                            .follow(new FollowDeliveries.Command(10_000))
                            .failures())
                    .isEmpty();
        }
        return shop.order(order).delivery().orElseThrow();
    }

    private OrderId placedWithCoupon() {
        Coupons coupons = new Coupons(shop);
        IssuedCouponId coupon = coupons.issued(member, Coupons.any(new Benefit.Amount(Money.of(10)), 250));
        PlaceOrder.Command command = shop.order(member, Optional.of(coupon), 30, line(jar, 3));
        return ((PlaceOrder.Placed) Shop.outcome(shop.core.placeOrder().place(command)))
                .order()
                .key();
    }

    @Test
    @DisplayName("No alarm is raised while members order, pay and cancel")
    void noAlarmIsRaisedUnderLoad() {
        assertThat(alarmsUnderLoad()).isEmpty();
        Books torn = new TornBooks(books, store, () -> shop.placed(member, 3, line(jar, 1)));
        assertThat(new Walk(shop, store, torn, 100).pass())
                .as("read at two moments")
                .isNotEmpty();
    }

    /** Until the members are done, or to the first alarm. */
    private List<Drift> alarmsUnderLoad() {
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Void> shopping = CompletableFuture.runAsync(() -> Crowd.rush(4, number -> {
            MemberId buyer = shop.member(1_000_000);
            for (int i = 0; i < 100 && !isOver.get(); i++) {
                OrderId order = shop.placed(buyer, 3, line(jar, 1)).key();
                shop.pay(buyer, order);
                if (i % 2 == 0) {
                    shop.cancel(buyer, order);
                }
                LockSupport.parkNanos(1_000_000);
            }
            return true;
        }));
        List<Drift> drifts = walk().pass();
        while (drifts.isEmpty() && !shopping.isDone()) {
            drifts = walk().pass();
        }
        isOver.set(true);
        shopping.join();
        return drifts;
    }

    @Test
    @DisplayName("A reserved piece that no order holds is found and named")
    void aReservedPieceThatNoOrderHoldsIsFound() {
        shop.placed(member, 0, line(jar, 2));
        assertThat(tampered(jar, reserved(3)))
                .containsExactly(new Drift("sku/" + jar, "sku/" + jar + "/reserved", 3, 2));
    }

    @Test
    @DisplayName("An order that says other than what it caused is found")
    void anOrderThatSaysOtherThanItCausedIsFound() {
        OrderState placed = shop.placed(member, 0, line(jar, 1));
        shop.pay(member, placed.key());
        String sku = "sku/" + jar + "/";
        assertThat(tampered(placed.key(), Optional.of(placed)))
                .contains(
                        new Drift("order/" + placed.key(), sku + "reserved", 1, 0),
                        new Drift("order/" + placed.key(), sku + "committed", 0, 1));
    }

    @Test
    @DisplayName("Nothing but an order moves what it was paid")
    void nothingButAnOrderMovesWhatItWasPaid() {
        OrderId order = paid(0);
        PaymentId payment = shop.order(order).payment().orElseThrow();
        Account elsewhere = new Account.Outside("elsewhere", Unit.MONEY);
        store.<Boolean>commit(Footprint.of(payment), tx -> {
            tx.put(lessBy40(tx.find(payment).orElseThrow()));
            tx.record(new Entry(PaymentState.received(payment), elsewhere, 40, Movement.REFUND, jar));
            return true;
        });
        assertThat(walk().pass()).containsExactly(new Drift("sku/" + jar, "payment/" + payment + "/received", 0, -40));
    }

    private static PaymentState lessBy40(PaymentState paid) {
        return new PaymentState(
                paid.key(),
                paid.order(),
                paid.method(),
                paid.amount(),
                Money.of(40),
                paid.lots(),
                PaymentStatus.PARTIALLY_REFUNDED,
                paid.approvedAt());
    }

    @Test
    @DisplayName("Nothing but an order moves what is held for orders")
    void nothingButAnOrderMovesWhatIsHeldForOrders() {
        SkuId mug = shop.sku(100, 5);
        Account supplier = new Account.Outside("supplier", Unit.PIECE);
        store.<Boolean>commit(Footprint.of(mug), tx -> {
            tx.put(TamperedBooks.with(tx.find(mug).orElseThrow(), 1));
            tx.record(new Entry(supplier, SkuState.reserved(mug), 1, Movement.RECEIVE, mug));
            return true;
        });
        assertThat(walk().pass()).containsExactly(new Drift("sku/" + mug, "sku/" + mug + "/reserved", 0, 1));
    }

    @Test
    @DisplayName("A coupon that was issued and is gone is found")
    void aCouponThatIsGoneIsFound() {
        IssuedCouponId coupon = new Coupons(shop).issued(member, Coupons.off(10));
        String name = "issued-coupon/" + coupon;
        assertThat(tampered(coupon, Optional.empty()))
                .contains(new Drift(name, name, 0, 1), new Drift(name, name + "/unused", 0, 1));
    }

    private Walk walk() {
        return new Walk(shop, store, books, 100);
    }

    private List<Drift> tampered(Key<?> key, Optional<State> state) {
        return new Walk(shop, store, new TamperedBooks(books, key, state), 100).pass();
    }

    private OrderId paid(long points) {
        OrderId order = shop.placed(member, points, line(jar, 1)).key();
        shop.pay(member, order);
        return order;
    }

    private Optional<State> reserved(long pieces) {
        return Optional.of(TamperedBooks.with(shop.stock(jar), pieces));
    }
}
