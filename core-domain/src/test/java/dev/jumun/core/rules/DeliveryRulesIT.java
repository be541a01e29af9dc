package dev.jumun.core.rules;

import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.delivery.Carrier.Pieces;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.delivery.ShowDelivery;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.CancelOrder.OrderNotCancellable;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderStatus;
import dev.jumun.value.Quantity;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/rules/delivery.md}. */
@OnEachStore
class DeliveryRulesIT extends DeliveringShop {
    DeliveryRulesIT(StoreKind kind) {
        super(kind);
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
}
