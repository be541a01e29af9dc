package dev.jumun.core.rules;

import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.delivery.FrozenCall;
import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.delivery.Carrier.Pieces;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.CancelOrder.OrderNotCancellable;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderStatus;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/rules/carriers.md}. */
@OnEachStore
class CarriersRulesIT extends DeliveringShop {
    CarriersRulesIT(StoreKind kind) {
        super(kind);
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
    @DisplayName("A server that wakes up too late fills no parcel up again")
    void aServerThatWakesUpTooLateFillsNoParcelUpAgain() {
        OrderId order = paid(3);
        Runnable meanwhile = () -> {
            shop.cancel(kim, order, pieces(jar, 1));
            arrange(order);
        };
        var unused = shop.core
                .arrangeDelivery(new FrozenCall(carrier, meanwhile))
                .arrange(new ArrangeDelivery.Command(order));
        assertThat(carrier.told).containsExactly(order, order);
        assertThat(contents(order)).containsExactly(new Pieces(jar, "Moon jar", Quantity.of(2)));
        assertThat(history(order)).containsExactly("DeliveryRegistered");
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
}
