package dev.jumun.core.simulation;

import dev.jumun.coupon.Benefit;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Stores that mix up what is left of an order when pieces are called off. */
final class CancellationBugs {
    private CancellationBugs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                OrderSimulation.planted(
                        "rounds the discount of the rest up", right -> puts(right, CancellationBugs::up)),
                OrderSimulation.planted("takes the discount off twice", right -> uses(right, CancellationBugs::twice)),
                OrderSimulation.planted(
                        "forgets the minimum of the rest", right -> uses(right, CancellationBugs::withoutMinimum)),
                OrderSimulation.planted("cancels a cancelled line again", CancellationBugs::forgetsWhatWasCancelled),
                OrderSimulation.planted("gives points back before money", CancellationBugs::pointsFirst));
    }

    private static Store puts(Store right, UnaryOperator<OrderState> mistake) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                tx.put(state instanceof OrderState order ? mistake.apply(order) : state);
            }
        });
    }

    private static Store finds(Store right, UnaryOperator<OrderState> mistake) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return tx.find(key)
                        .map(state -> state instanceof OrderState order
                                ? key.kind().type().cast(mistake.apply(order))
                                : state);
            }
        });
    }

    private static Store uses(Store right, UnaryOperator<CouponUse> mistake) {
        return finds(right, order -> with(order, order.lines(), order.coupon().map(mistake), order.pointLots()));
    }

    private static OrderState up(OrderState order) {
        boolean ofTheRest = order.status() == OrderStatus.AWAITING_PAYMENT
                && order.lines().stream()
                        .anyMatch(line -> !line.cancelledQuantity().isZero());
        return ofTheRest && !order.total().isZero()
                ? with(order, order.lines(), order.coupon().map(CancellationBugs::oneMore), order.pointLots())
                : order;
    }

    private static CouponUse oneMore(CouponUse use) {
        return with(use, use.benefit(), use.minimumOrderAmount(), use.discount().plus(Money.of(1)));
    }

    private static CouponUse twice(CouponUse use) {
        Benefit more = switch (use.benefit()) {
            case Benefit.Amount amount -> new Benefit.Amount(Money.of(300));
            case Benefit.Percent(int percent, var most) -> new Benefit.Percent(66, most);
        };
        return with(use, more, use.minimumOrderAmount(), use.discount());
    }

    private static CouponUse withoutMinimum(CouponUse use) {
        return with(use, use.benefit(), Money.ZERO, use.discount());
    }

    private static CouponUse with(CouponUse use, Benefit benefit, Money minimum, Money discount) {
        return new CouponUse(use.coupon(), benefit, minimum, use.skus(), discount);
    }

    private static Store forgetsWhatWasCancelled(Store right) {
        return finds(
                right,
                order -> order.status() == OrderStatus.CANCELLED
                        ? order
                        : with(
                                order,
                                order.lines().stream()
                                        .map(CancellationBugs::whole)
                                        .toList(),
                                order.coupon(),
                                order.pointLots()));
    }

    private static OrderLine whole(OrderLine line) {
        return new OrderLine(
                line.sku(),
                line.product(),
                line.name(),
                line.quantity(),
                Quantity.ZERO,
                line.unitPrice(),
                line.purchaseLimit());
    }

    /** A point that stays in an unpaid order when pieces are called off goes back, and the total is one more. */
    private static Store pointsFirst(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                if (state instanceof OrderState rest && keepsItsPoints(rest)) {
                    Lot last = rest.pointLots().getLast();
                    Lot back = new Lot(Money.of(1), last.expiresAt());
                    tx.put(with(rest, rest.lines(), rest.coupon(), less(rest.pointLots())));
                    giveBack(back, new WalletId(rest.member()), rest.key());
                } else {
                    tx.put(state);
                }
            }

            private boolean keepsItsPoints(OrderState rest) {
                return rest.status() == OrderStatus.AWAITING_PAYMENT
                        && !rest.pointLots().isEmpty()
                        && tx.find(rest.key())
                                .filter(before -> before.pointLots().equals(rest.pointLots()))
                                .filter(before -> before.total().compareTo(rest.total()) > 0)
                                .isPresent();
            }

            private void giveBack(Lot lot, WalletId id, OrderId order) {
                WalletState wallet = tx.find(id).orElseThrow();
                tx.put(new WalletState(
                        id,
                        PointBugs.together(wallet.lots(), List.of(lot)),
                        wallet.held().minus(lot.amount())));
                tx.record(new Entry(
                        WalletState.held(id),
                        WalletState.available(id),
                        lot.amount().amount(),
                        Movement.UNHOLD,
                        order));
            }
        });
    }

    private static List<Lot> less(List<Lot> lots) {
        Lot last = lots.getLast();
        Money left = last.amount().minus(Money.of(1));
        return Stream.concat(
                        lots.subList(0, lots.size() - 1).stream(),
                        left.isZero() ? Stream.empty() : Stream.of(new Lot(left, last.expiresAt())))
                .toList();
    }

    private static OrderState with(
            OrderState order, List<OrderLine> lines, Optional<CouponUse> coupon, List<Lot> pointLots) {
        return new OrderState(
                order.key(),
                order.member(),
                order.status(),
                lines,
                coupon,
                pointLots,
                order.shipTo(),
                order.payment(),
                order.refunded(),
                order.delivery(),
                order.paymentDeadline(),
                order.createdAt());
    }
}
