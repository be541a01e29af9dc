package dev.jumun.core.simulation;

import dev.jumun.delivery.Carrier;
import dev.jumun.delivery.DeliveryState;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Days on which the shop and the carrier misunderstand each other. */
final class DeliveryBugs {
    private DeliveryBugs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                OrderSimulation.planted(
                        "registers twice",
                        right -> finds(
                                right,
                                footprint -> footprint.held().size() == 2,
                                delivery -> with(delivery, DeliveryStatus.REGISTERING, Optional.empty()))),
                OrderSimulation.planted(
                        "ships twice",
                        right -> finds(
                                right,
                                footprint -> footprint.held().size() > 2,
                                delivery -> with(delivery, DeliveryStatus.REGISTERED, Optional.of(delivery.since())))),
                OrderSimulation.planted("does not call off", hears(DeliveryBugs::nothingOfCancellations)),
                OrderSimulation.planted("tells of each parcel once only", hears(DeliveryBugs::firstWordsOnly)),
                OrderSimulation.planted("tells before it writes down", right -> puts(right, DeliveryBugs::later)),
                OrderSimulation.planted("completes what has only left", right -> puts(right, DeliveryBugs::done)),
                OrderSimulation.planted("asks about a parcel once only", right -> puts(right, DeliveryBugs::never)));
    }

    private static Store finds(Store right, Predicate<Footprint> where, UnaryOperator<DeliveryState> mistake) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                return where.test(footprint)
                        ? right.commit(footprint, tx -> work.run(finding(tx, mistake)))
                        : right.commit(footprint, work);
            }
        };
    }

    private static Store.Tx finding(Store.Tx tx, UnaryOperator<DeliveryState> mistake) {
        return new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return tx.find(key)
                        .map(state -> state instanceof DeliveryState delivery
                                ? key.kind().type().cast(mistake.apply(delivery))
                                : state);
            }
        };
    }

    private interface Mistake {
        Optional<State> made(State state, Store.Tx tx);
    }

    private static Store puts(Store right, Mistake mistake) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                mistake.made(state, tx).ifPresent(tx::put);
            }
        });
    }

    private static Optional<State> later(State state, Store.Tx tx) {
        return Optional.of(state)
                .filter(written -> !(written instanceof DeliveryState delivery
                        && delivery.status() == DeliveryStatus.REGISTERING));
    }

    private static Optional<State> done(State state, Store.Tx tx) {
        return Optional.of(
                switch (state) {
                    case DeliveryState delivery
                    when delivery.status() == DeliveryStatus.SHIPPED ->
                        with(delivery, DeliveryStatus.DELIVERED, Optional.empty());
                    case OrderState order
                    when order.delivery().equals(Optional.of(DeliveryStatus.SHIPPED)) -> completed(order);
                    default -> state;
                });
    }

    private static Optional<State> never(State state, Store.Tx tx) {
        boolean asksAgain = state instanceof DeliveryState delivery
                && tx.find(delivery.key())
                        .filter(before -> before.status() == delivery.status())
                        .isPresent();
        return Optional.of(
                asksAgain && state instanceof DeliveryState delivery
                        ? with(
                                delivery,
                                delivery.status(),
                                delivery.askAt().map(soon -> soon.plus(Duration.ofDays(1_000))))
                        : state);
    }

    private static DeliveryState with(DeliveryState delivery, DeliveryStatus status, Optional<Instant> askAt) {
        return new DeliveryState(delivery.key(), status, delivery.since(), askAt);
    }

    private static OrderState completed(OrderState order) {
        return new OrderState(
                order.key(),
                order.member(),
                OrderStatus.COMPLETED,
                order.lines(),
                order.coupon(),
                order.pointLots(),
                order.shipTo(),
                order.payment(),
                order.refunded(),
                Optional.of(DeliveryStatus.DELIVERED),
                order.paymentDeadline(),
                order.createdAt());
    }

    private static Bug hears(UnaryOperator<Carrier> mistake) {
        return new Bug() {
            @Override
            public Carrier carrier(Carrier right) {
                return mistake.apply(right);
            }
        };
    }

    private static Carrier nothingOfCancellations(Carrier right) {
        return new Misheard(right) {
            @Override
            public void callOff(OrderId order) {}
        };
    }

    private static Carrier firstWordsOnly(Carrier right) {
        Set<OrderId> told = new HashSet<>();
        return new Misheard(right) {
            @Override
            public void register(Parcel parcel) {
                if (!told.contains(parcel.order())) {
                    right.register(parcel);
                    told.add(parcel.order());
                }
            }
        };
    }

    private static class Misheard implements Carrier {
        private final Carrier right;

        Misheard(Carrier right) {
            this.right = right;
        }

        @Override
        public void register(Parcel parcel) {
            right.register(parcel);
        }

        @Override
        public void callOff(OrderId order) {
            right.callOff(order);
        }

        @Override
        public Progress progress(OrderId order) {
            return right.progress(order);
        }
    }
}
