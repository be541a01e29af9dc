package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryState;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.store.Key;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the carrier and the shop must agree on once everything is told, and every parcel was asked about. */
record DeliveryBooks(InMemoryPersistence shop, Courier courier) {
    private static final String HISTORY = "( Registered( Failed| Shipped( Delivered| Failed)?)?| Failed)?";

    void check() {
        for (Key<?> key : shop.keys()) {
            if (key instanceof OrderId order) {
                check(shop.store().read(order).orElseThrow());
            }
        }
    }

    /** Whether the carrier cannot do any more what the order wants. */
    boolean isForAPerson(Key<?> key) {
        return key instanceof OrderId order
                && courier.cannotHelp(shop.store().read(order).orElseThrow());
    }

    private void check(OrderState order) {
        Optional<DeliveryStatus> delivery =
                shop.store().read(DeliveryId.of(order.key())).map(DeliveryState::status);
        assertThat(history(order.key())).as("steps of %s", order).matches(HISTORY);
        assertThat(order.delivery())
                .as("%s", order)
                .isEqualTo(delivery.filter(status -> status != DeliveryStatus.REGISTERING));
        assertThat(possible(order))
                .as("%s, a parcel that is %s", order, courier.whereabouts(order.key()))
                .contains(delivery);
        if (order.status().isSold() && courier.whereabouts(order.key()).equals(Optional.of(Progress.EXPECTED))) {
            assertThat(courier.contents(order.key())).as("parcel of %s", order).isEqualTo(Courier.wanted(order));
        }
    }

    private String history(OrderId order) {
        return shop.outbox().events(DeliveryId.of(order), 0, 100).stream()
                .map(recorded -> recorded.event().getClass().getSimpleName())
                .reduce("", (left, right) -> left + right.replace("Delivery", " "));
    }

    private Set<Optional<DeliveryStatus>> possible(OrderState order) {
        Optional<Progress> parcel = courier.whereabouts(order.key());
        return switch (order.status()) {
            case AWAITING_PAYMENT, EXPIRED -> parcel.isEmpty() ? Set.of(Optional.empty()) : Set.of();
            case CONFIRMED, COMPLETED -> parcel.map(where -> sold(order, where)).orElse(Set.of());
            case CANCELLED -> parcel.map(where -> calledOff(order, where)).orElse(Set.of(Optional.empty()));
        };
    }

    private Set<Optional<DeliveryStatus>> sold(OrderState order, Progress parcel) {
        Set<DeliveryStatus> possible = switch (parcel) {
            case EXPECTED -> EnumSet.of(DeliveryStatus.REGISTERED);
            case UNDER_WAY -> EnumSet.of(DeliveryStatus.SHIPPED);
            case ARRIVED -> EnumSet.of(DeliveryStatus.DELIVERED);
            case GIVEN_UP ->
                courier.hasLeft(order.key())
                        ? EnumSet.of(DeliveryStatus.LOST, DeliveryStatus.FAILED)
                        : EnumSet.of(DeliveryStatus.FAILED);
        };
        if (courier.cannotHelp(order)) {
            possible.add(DeliveryStatus.REGISTERING);
        }
        return present(possible);
    }

    private Set<Optional<DeliveryStatus>> calledOff(OrderState order, Progress parcel) {
        if (courier.hasLeft(order.key())) {
            return present(EnumSet.of(DeliveryStatus.REGISTERING, DeliveryStatus.REGISTERED, DeliveryStatus.FAILED));
        }
        return parcel == Progress.GIVEN_UP ? Set.of(Optional.of(DeliveryStatus.FAILED)) : Set.of();
    }

    private static Set<Optional<DeliveryStatus>> present(Set<DeliveryStatus> some) {
        return some.stream().map(Optional::of).collect(Collectors.toSet());
    }
}
