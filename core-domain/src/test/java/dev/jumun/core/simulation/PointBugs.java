package dev.jumun.core.simulation;

import dev.jumun.order.OrderState;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletState;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Stores that mix up the lots of points, and nothing else: sums and books agree. */
final class PointBugs {
    private PointBugs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                OrderSimulation.planted(
                        "gives points back to another lot",
                        right -> ordersRemember(right, (lots, now) -> Lot.lasting(Lot.sum(lots)))),
                OrderSimulation.planted(
                        "brings points of a dead lot back to life",
                        right -> ordersRemember(right, PointBugs::lastingWhereDead)),
                OrderSimulation.planted(
                        "forgets points of an order whose lot has died",
                        right -> ordersRemember(right, PointBugs::alive)),
                OrderSimulation.planted(
                        "lets points be spent past their date",
                        right -> walletsHave(right, PointBugs::lastingWhereDead)),
                OrderSimulation.planted(
                        "spends other points before those that expire first", PointBugs::passesOverTheFirst));
    }

    private interface Mistake {
        List<Lot> made(List<Lot> lots, Instant now);
    }

    private static Store ordersRemember(Store right, Mistake mistake) {
        return finds(
                right,
                (state, now) -> state instanceof OrderState order
                        ? new OrderState(
                                order.key(),
                                order.member(),
                                order.status(),
                                order.lines(),
                                order.coupon(),
                                mistake.made(order.pointLots(), now),
                                order.shipTo(),
                                order.payment(),
                                order.refunded(),
                                order.delivery(),
                                order.paymentDeadline(),
                                order.createdAt())
                        : state);
    }

    private static Store walletsHave(Store right, Mistake mistake) {
        return finds(
                right,
                (state, now) ->
                        state instanceof WalletState wallet ? with(wallet, mistake.made(wallet.lots(), now)) : state);
    }

    private interface Sight {
        State of(State state, Instant now);
    }

    private static Store finds(Store right, Sight sight) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return tx.find(key).map(state -> key.kind().type().cast(sight.of(state, tx.now())));
            }
        });
    }

    /** Does not see the lot that goes first, and puts it back. */
    private static Store passesOverTheFirst(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            private List<Lot> hidden = List.of();

            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                Optional<S> found = tx.find(key);
                return found.isPresent() && found.get() instanceof WalletState wallet && hides(wallet)
                        ? Optional.of(key.kind().type().cast(with(wallet, without(wallet))))
                        : found;
            }

            private boolean hides(WalletState wallet) {
                return wallet.lots().size() > 1 && !isDead(wallet.lots().getFirst(), tx.now());
            }

            private List<Lot> without(WalletState wallet) {
                hidden = wallet.lots().subList(0, 1);
                return wallet.lots().subList(1, wallet.lots().size());
            }

            @Override
            public void put(State state) {
                tx.put(state instanceof WalletState wallet ? with(wallet, together(hidden, wallet.lots())) : state);
            }
        });
    }

    private static WalletState with(WalletState wallet, List<Lot> lots) {
        return new WalletState(wallet.key(), lots, wallet.held());
    }

    private static List<Lot> alive(List<Lot> lots, Instant now) {
        return lots.stream().filter(lot -> !isDead(lot, now)).toList();
    }

    private static List<Lot> lastingWhereDead(List<Lot> lots, Instant now) {
        List<Lot> dead = new ArrayList<>(lots);
        List<Lot> alive = alive(lots, now);
        dead.removeAll(alive);
        return together(alive, Lot.lasting(Lot.sum(dead)));
    }

    private static boolean isDead(Lot lot, Instant now) {
        return !now.isBefore(lot.expiresAt().orElse(Instant.MAX));
    }

    static List<Lot> together(List<Lot> some, List<Lot> others) {
        NavigableMap<Instant, Money> sums = new TreeMap<>();
        Stream.of(some, others)
                .flatMap(List::stream)
                .forEach(lot -> sums.merge(lot.expiresAt().orElse(Instant.MAX), lot.amount(), Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new Lot(sum.getValue(), Optional.of(sum.getKey()).filter(Instant.MAX::isAfter)))
                .toList();
    }
}
