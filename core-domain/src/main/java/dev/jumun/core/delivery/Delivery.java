package dev.jumun.core.delivery;

import dev.jumun.core.order.Order;
import dev.jumun.core.stock.Stock;
import dev.jumun.delivery.Carrier.Parcel;
import dev.jumun.delivery.Carrier.Pieces;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.delivery.DeliveryDelivered;
import dev.jumun.delivery.DeliveryEvent;
import dev.jumun.delivery.DeliveryFailed;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryRegistered;
import dev.jumun.delivery.DeliveryShipped;
import dev.jumun.delivery.DeliveryState;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.store.Store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rules of a delivery: what it becomes, and what becomes of its order with it. */
final class Delivery {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private Delivery() {}

    /** Writes down that the carrier is being told, and says what; empty if the order is not to be delivered any more. */
    static Optional<Parcel> announce(Tx tx, DeliveryId id) {
        OrderState order = tx.find(id.order()).orElseThrow();
        Optional<DeliveryState> present = tx.find(id);
        if (order.status() != OrderStatus.CONFIRMED
                || present.filter(Delivery::isOver).isPresent()) {
            return Optional.empty();
        }
        if (present.isEmpty()) {
            tx.put(new DeliveryState(id, DeliveryStatus.REGISTERING, tx.now(), Optional.empty()));
        }
        return Optional.of(parcel(order));
    }

    private static Parcel parcel(OrderState order) {
        return new Parcel(
                order.key(),
                order.shipTo(),
                order.lines().stream()
                        .filter(line -> !line.remaining().isZero())
                        .map(line -> new Pieces(line.sku(), line.name(), line.remaining()))
                        .toList());
    }

    private static boolean isOver(DeliveryState delivery) {
        return switch (delivery.status()) {
            case REGISTERING, REGISTERED, SHIPPED -> false;
            case DELIVERED, FAILED, LOST -> true;
        };
    }

    /** The carrier knows of it, be it called off meanwhile. */
    static boolean registered(Tx tx, DeliveryId id) {
        return is(tx, id, DeliveryStatus.REGISTERING)
                && step(tx, id, DeliveryStatus.REGISTERED, new DeliveryRegistered(id));
    }

    /** It will not leave. */
    static boolean calledOff(Tx tx, DeliveryId id) {
        return (is(tx, id, DeliveryStatus.REGISTERING) || is(tx, id, DeliveryStatus.REGISTERED))
                && step(tx, id, DeliveryStatus.FAILED, new DeliveryFailed(id, false));
    }

    /** The carrier has brought it so far. What comes late or twice changes nothing. */
    static boolean moved(Tx tx, DeliveryId id, Progress progress) {
        return switch (progress) {
            case EXPECTED -> false;
            case UNDER_WAY -> shipped(tx, id);
            case ARRIVED -> {
                boolean isShippedNow = shipped(tx, id);
                yield arrived(tx, id) || isShippedNow;
            }
            case GIVEN_UP -> calledOff(tx, id) || lost(tx, id);
        };
    }

    /** Of an order that was called off meanwhile the pieces are no longer its own: nothing moves. */
    private static boolean shipped(Tx tx, DeliveryId id) {
        OrderState order = tx.find(id.order()).orElseThrow();
        if (!is(tx, id, DeliveryStatus.REGISTERED) || order.status() != OrderStatus.CONFIRMED) {
            return false;
        }
        for (OrderLine line : order.lines()) {
            if (!line.remaining().isZero()) {
                Stock.ship(tx.find(line.sku()).orElseThrow(), line.remaining(), order.key())
                        .into(tx);
            }
        }
        return step(tx, id, DeliveryStatus.SHIPPED, new DeliveryShipped(id));
    }

    private static boolean arrived(Tx tx, DeliveryId id) {
        return is(tx, id, DeliveryStatus.SHIPPED) && step(tx, id, DeliveryStatus.DELIVERED, new DeliveryDelivered(id));
    }

    private static boolean lost(Tx tx, DeliveryId id) {
        return is(tx, id, DeliveryStatus.SHIPPED) && step(tx, id, DeliveryStatus.LOST, new DeliveryFailed(id, true));
    }

    private static boolean is(Tx tx, DeliveryId id, DeliveryStatus status) {
        return tx.find(id).filter(delivery -> delivery.status() == status).isPresent();
    }

    private static boolean step(Tx tx, DeliveryId id, DeliveryStatus status, DeliveryEvent event) {
        boolean isAwaited = status == DeliveryStatus.REGISTERED || status == DeliveryStatus.SHIPPED;
        Optional<Instant> askAt = Optional.of(tx.now().plus(SHORTEST_PAUSE)).filter(soon -> isAwaited);
        tx.put(new DeliveryState(id, status, tx.now(), askAt));
        tx.put(Order.delivery(tx.find(id.order()).orElseThrow(), status));
        tx.emit(event);
        return true;
    }

    /** Whoever does this asks the carrier, and nobody else does for a while: for as long again as it has stood there. */
    static boolean claimed(Tx tx, DeliveryId id) {
        Optional<DeliveryState> due = tx.find(id)
                .filter(delivery -> delivery.askAt()
                        .filter(askAt -> !askAt.isAfter(tx.now()))
                        .isPresent());
        due.ifPresent(delivery -> tx.put(new DeliveryState(
                id, delivery.status(), delivery.since(), Optional.of(tx.now().plus(pause(delivery, tx.now()))))));
        return due.isPresent();
    }

    private static Duration pause(DeliveryState delivery, Instant now) {
        Duration stood = Duration.between(delivery.since(), now);
        if (stood.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return stood.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : stood;
    }
}
