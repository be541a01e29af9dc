package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.core.Jumun;
import dev.jumun.core.Shop;
import dev.jumun.core.delivery.SomeOrders;
import dev.jumun.core.delivery.TestCarrier;
import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.delivery.Carrier.Pieces;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.delivery.FollowDeliveries;
import dev.jumun.delivery.ShowDelivery;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.RelayEvents.Retries;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.CancelOrder.OrderNotCancellable;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderStatus;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.Crowd;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/delivery.md}. */
@OnEachStore
class DeliveryRulesIT {
    private static final Retries TWICE = new Retries(2, Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final int ALL = 10_000;

    @RegisterExtension
    final Shop shop;

    private final MemberId kim;
    private final SkuId jar;
    private final TestCarrier carrier = new TestCarrier();
    private final SomeOrders sink;
    private final RelayEvents relay;

    DeliveryRulesIT(StoreKind kind) {
        shop = kind.shop();
        kim = shop.member(10_000);
        jar = shop.sku(100, 100);
        sink = new SomeOrders(shop.core.deliverySink(carrier));
        relay = shop.core.relayEvents(sink, TWICE);
    }

    @Test
    @DisplayName("A confirmed order is registered with the carrier")
    void aConfirmedOrderIsRegistered() {
        OrderId order = paid(2);
        relays();
        assertThat(contents(order)).containsExactly(new Pieces(jar, "Moon jar", Quantity.of(2)));
        assertThat(shop.order(order).delivery()).contains(DeliveryStatus.REGISTERED);
        assertThat(history(order)).containsExactly("DeliveryRegistered");
    }

    @Test
    @DisplayName("An order that is told twice is one parcel")
    void anOrderThatIsToldTwiceIsOneParcel() {
        OrderId order = registered(2);
        assertThat(arrange(order)).isInstanceOf(ArrangeDelivery.Registered.class);
        assertThat(carrier.parcels).containsOnlyKeys(order);
        assertThat(history(order)).containsExactly("DeliveryRegistered");
    }

    @Test
    @DisplayName("An order that is cancelled before it is registered is not registered")
    void anOrderThatIsCancelledBeforeItIsRegisteredIsNotRegistered() {
        OrderId order = paid(2);
        shop.cancel(kim, order);
        relays();
        assertThat(carrier.told).isEmpty();
        assertThat(shop.order(order).delivery()).isEmpty();
        assertThat(history(order)).isEmpty();
    }

    @Test
    @DisplayName("An order that is cancelled before it has left is called off at the carrier")
    void anOrderThatIsCancelledBeforeItHasLeftIsCalledOff() {
        OrderId order = registered(2);
        assertThat(shop.cancel(kim, order)).isInstanceOf(CancelOrder.Cancelled.class);
        assertPieces(100, 0, 0);
        relays();
        assertThat(carrier.parcels).isEmpty();
        follows();
        assertThat(shop.order(order).delivery()).contains(DeliveryStatus.FAILED);
        assertThat(history(order)).containsExactly("DeliveryRegistered", "DeliveryFailed");
        assertPieces(100, 0, 0);
    }

    @Test
    @DisplayName("An order that is cancelled in part before it has left is a smaller parcel")
    void anOrderThatIsCancelledInPartIsASmallerParcel() {
        OrderId order = registered(3);
        shop.cancel(kim, order, pieces(jar, 1));
        relays();
        assertThat(contents(order)).containsExactly(new Pieces(jar, "Moon jar", Quantity.of(2)));
        assertThat(history(order)).containsExactly("DeliveryRegistered");
    }

    @Test
    @DisplayName("What has left is shipped stock")
    void whatHasLeftIsShippedStock() {
        OrderId order = registered(3);
        shop.cancel(kim, order, pieces(jar, 1));
        brings(order, Progress.UNDER_WAY);
        assertPieces(98, 0, 2);
        assertThat(shop.order(order).delivery()).contains(DeliveryStatus.SHIPPED);
        assertProved(order);
    }

    @Test
    @DisplayName("An order that has left cannot be cancelled")
    void anOrderThatHasLeftCannotBeCancelled() {
        OrderId order = registered(2);
        brings(order, Progress.UNDER_WAY);
        OrderNotCancellable tooLate = new OrderNotCancellable(OrderStatus.CONFIRMED, Map.of());
        assertThat(shop.cancel(kim, order)).isEqualTo(tooLate);
        assertThat(shop.cancel(kim, order, pieces(jar, 1))).isEqualTo(tooLate);
        assertPieces(98, 0, 2);
    }

    @Test
    @DisplayName("An order that has arrived is complete")
    void anOrderThatHasArrivedIsComplete() {
        OrderId order = registered(2);
        brings(order, Progress.UNDER_WAY);
        brings(order, Progress.ARRIVED);
        assertThat(shop.order(order).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(history(order)).containsExactly("DeliveryRegistered", "DeliveryShipped", "DeliveryDelivered");
        assertThat(steps(order)).extracting(ShowDelivery.Step::at).isSorted().doesNotHaveDuplicates();
        assertThat(shop.cancel(kim, order)).isEqualTo(new OrderNotCancellable(OrderStatus.COMPLETED, Map.of()));
        assertThat(arrange(order)).isInstanceOf(ArrangeDelivery.NothingToDo.class);
        assertProved(order);
    }

    @Test
    @DisplayName("A carrier that tells late or twice ships once")
    void aCarrierThatTellsLateOrTwiceShipsOnce() {
        OrderId order = registered(2);
        brings(order, Progress.ARRIVED);
        brings(order, Progress.ARRIVED);
        brings(order, Progress.UNDER_WAY);
        assertPieces(98, 0, 2);
        assertThat(history(order)).containsExactly("DeliveryRegistered", "DeliveryShipped", "DeliveryDelivered");
        assertProved(order);
    }

    @Test
    @DisplayName("A failure to register is tried again and then parked, and the payment stays")
    void aFailureToRegisterIsTriedAgainAndThenParked() {
        OrderId order = paid(2);
        carrier.isDownFor(order);
        relays();
        for (int i = 0; i < 2; i++) {
            paid(1);
            shop.clock.advance(Duration.ofSeconds(2));
            relays();
        }
        assertThat(isParked(order)).isTrue();
        assertThat(shop.order(order).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(10_000 - 400));
        carrier.isBack();
        redrive(order);
        relays();
        assertThat(shop.order(order).delivery()).contains(DeliveryStatus.REGISTERED);
    }

    @Test
    @DisplayName("A carrier that is down for one parcel holds up no other")
    void aCarrierThatIsDownForOneParcelHoldsUpNoOther() {
        OrderId lost = registered(1);
        OrderId other = registered(1);
        carrier.brings(lost, Progress.UNDER_WAY);
        carrier.isDownFor(lost);
        brings(other, Progress.UNDER_WAY);
        assertThat(shop.order(other).delivery()).contains(DeliveryStatus.SHIPPED);
        assertThat(shop.order(lost).delivery()).contains(DeliveryStatus.REGISTERED);
        carrier.isBack();
        assertThat(follow(shop.core).moved()).isZero();
        brings(lost, Progress.UNDER_WAY);
        assertThat(shop.order(lost).delivery()).contains(DeliveryStatus.SHIPPED);
    }

    @Test
    @DisplayName("What the carrier gives up before it leaves can still be cancelled")
    void whatTheCarrierGivesUpBeforeItLeavesCanStillBeCancelled() {
        OrderId order = registered(2);
        brings(order, Progress.GIVEN_UP);
        assertThat(shop.order(order).delivery()).contains(DeliveryStatus.FAILED);
        assertThat(shop.order(order).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertProved(order);
        assertThat(shop.cancel(kim, order)).isInstanceOf(CancelOrder.Cancelled.class);
        assertPieces(100, 0, 0);
        assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(10_000));
    }

    @Test
    @DisplayName("What is lost under way stays paid and shipped")
    void whatIsLostUnderWayStaysPaidAndShipped() {
        OrderId order = registered(2);
        brings(order, Progress.UNDER_WAY);
        brings(order, Progress.GIVEN_UP);
        assertThat(shop.order(order).delivery()).contains(DeliveryStatus.LOST);
        assertThat(history(order)).containsExactly("DeliveryRegistered", "DeliveryShipped", "DeliveryFailed");
        assertThat(shop.cancel(kim, order)).isEqualTo(new OrderNotCancellable(OrderStatus.CONFIRMED, Map.of()));
        assertPieces(98, 0, 2);
        assertProved(order);
    }

    @Test
    @DisplayName("Whoever is killed before writing it down registers once")
    void whoeverIsKilledBeforeWritingItDownRegistersOnce() {
        OrderId order = sink.with(paid(2));
        dieAfterTelling(order);
        assertThat(carrier.told).containsExactly(order);
        assertThat(history(order)).isEmpty();
        relays();
        assertThat(carrier.told).containsExactly(order, order);
        assertThat(carrier.parcels).containsOnlyKeys(order);
        assertThat(history(order)).containsExactly("DeliveryRegistered");
    }

    @Test
    @DisplayName("An order that is cancelled while it is being registered is called off")
    void anOrderThatIsCancelledWhileItIsBeingRegisteredIsCalledOff() {
        OrderId order = paid(2);
        dieAfterTelling(order);
        shop.cancel(kim, order);
        assertThat(carrier.parcels).containsOnlyKeys(order);
        relays();
        assertThat(carrier.parcels).isEmpty();
        assertThat(shop.order(order).delivery()).contains(DeliveryStatus.FAILED);
        assertProved(order);
    }

    @Test
    @DisplayName("A parcel that left before its order was cancelled is for a person")
    void aParcelThatLeftBeforeItsOrderWasCancelledIsForAPerson() {
        OrderId order = registered(2);
        carrier.brings(order, Progress.UNDER_WAY);
        shop.cancel(kim, order);
        relays();
        for (int i = 0; i < 2; i++) {
            paid(1);
            shop.clock.advance(Duration.ofSeconds(2));
            relays();
            follows();
        }
        assertThat(isParked(order)).isTrue();
        assertPieces(98, 2, 0);
        assertThat(history(order)).containsExactly("DeliveryRegistered");
        assertProved(order);
    }

    @Test
    @DisplayName("Many servers follow a parcel and ship it once")
    void manyServersFollowAParcelAndShipItOnce() {
        OrderId order = registered(2);
        paid(2);
        carrier.brings(order, Progress.UNDER_WAY);
        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(Crowd.rush(4, number -> follow(shop.core).moved())).containsExactlyInAnyOrder(1, 0, 0, 0);
        assertPieces(96, 2, 2);
        assertThat(history(order)).containsExactly("DeliveryRegistered", "DeliveryShipped");
        shop.clock.advance(Duration.ofSeconds(10));
        var unused = follow(over(new ForgetsSteps(shop.persistence.store())));
        assertThat(shop.stock(jar).shipped()).as("planted bug").isEqualTo(Quantity.of(4));
    }

    private OrderId paid(long jars) {
        OrderId order = sink.with(shop.placed(kim, 0, line(jar, jars)).key());
        shop.pay(kim, order);
        return order;
    }

    private OrderId registered(long jars) {
        OrderId order = paid(jars);
        relays();
        return order;
    }

    private List<Pieces> contents(OrderId order) {
        return carrier.parcels.get(order).contents();
    }

    private void relays() {
        while (relay.relay().isBehind()) {
            Thread.onSpinWait();
        }
    }

    /** It has come so far, and somebody asks. */
    private void brings(OrderId order, Progress progress) {
        carrier.brings(order, progress);
        follows();
    }

    private void follows() {
        shop.clock.advance(Duration.ofSeconds(10));
        var unused = follow(shop.core);
    }

    private FollowDeliveries.Followed follow(Jumun core) {
        return core.followDeliveries(carrier).follow(new FollowDeliveries.Command(ALL));
    }

    private ArrangeDelivery.Outcome arrange(OrderId order) {
        return shop.core.arrangeDelivery(carrier).arrange(new ArrangeDelivery.Command(order));
    }

    private void dieAfterTelling(OrderId order) {
        ArrangeDelivery dying =
                over(diesWhen(() -> carrier.told.contains(order))).arrangeDelivery(carrier);
        assertThatThrownBy(() -> dying.arrange(new ArrangeDelivery.Command(order)))
                .isInstanceOf(StoreUnavailable.class);
    }

    private Jumun over(Store store) {
        return shop.over(new WrappedPersistence(shop.persistence, store));
    }

    private Store diesWhen(BooleanSupplier isDead) {
        return new WrappedStore(shop.persistence.store()) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                if (isDead.getAsBoolean()) {
                    throw new StoreUnavailable("dead");
                }
                return super.commit(footprint, work);
            }
        };
    }

    private boolean isParked(OrderId order) {
        return shop.persistence
                .store()
                .read(DeadLetterId.of(sink.id(), order))
                .filter(letter -> letter.status() == Status.PARKED)
                .isPresent();
    }

    private void redrive(OrderId order) {
        var unused = shop.core
                .redriveDeadLetters()
                .redrive(new RedriveDeadLetters.Command(
                        shop.key(), shop.member(), Optional.of(DeadLetterId.of(sink.id(), order))));
    }

    private List<ShowDelivery.Step> steps(OrderId order) {
        return ((ShowDelivery.Shown) shop.core.showDelivery().show(new ShowDelivery.Command(kim, order))).history();
    }

    private List<String> history(OrderId order) {
        return steps(order).stream()
                .map(step -> step.event().getClass().getSimpleName())
                .toList();
    }

    private void assertPieces(long available, long committed, long shipped) {
        SkuState sku = shop.stock(jar);
        assertThat(List.of(
                        sku.available().count(),
                        sku.committed().count(),
                        sku.shipped().count()))
                .containsExactly(available, committed, shipped);
    }

    private void assertProved(OrderId order) {
        for (Prove.Subject subject : List.of(new Prove.OfOrder(order), new Prove.OfSku(jar), new Prove.OfMember(kim))) {
            Prove.Outcome proved = shop.core.prove().prove(new Prove.Command(subject));
            assertThat(proved)
                    .isInstanceOfSatisfying(
                            Prove.Compared.class,
                            compared -> assertThat(compared.proof().holds())
                                    .as("%s", compared)
                                    .isTrue());
        }
    }
}
