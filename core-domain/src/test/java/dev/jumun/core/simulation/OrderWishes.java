package dev.jumun.core.simulation;

import dev.jumun.attempt.Receipt;
import dev.jumun.core.Jumun;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelForMember;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Orders that are placed, paid and called off, mostly by whose they are. */
final class OrderWishes {
    private static final int RECENT = 2;

    private final Jumun core;
    private final Random random;
    private final Desk desk;
    private final List<MemberId> members;
    private final List<OrderState> orders = new ArrayList<>();

    OrderWishes(Jumun core, Random random, Desk desk, List<MemberId> members) {
        this.core = core;
        this.random = random;
        this.desk = desk;
        this.members = members;
    }

    void learn(Receipt receipt) {
        if (receipt instanceof PlaceOrder.Placed(OrderState order)) {
            orders.add(order);
        }
    }

    void place(List<PlaceOrder.Line> lines, Optional<IssuedCouponId> coupon) {
        MemberId by = pick(members);
        Money points = Money.of(random.nextInt(3) * 100L);
        desk.want(
                by,
                PlaceOrder.class,
                key -> core.placeOrder()
                        .place(new PlaceOrder.Command(key, by, lines, coupon, points, Optional.empty())));
    }

    void pay(OrderState order) {
        MemberId by = customer(order);
        desk.want(
                by,
                PayOrder.class,
                key -> core.payOrder().pay(new PayOrder.Command(key, by, order.key(), PaymentMethod.POINTS)));
    }

    void cancel(OrderState order) {
        List<Cancellation.Line> pieces = random.nextInt(3) == 0 ? List.of() : List.of(pieces(order));
        if (random.nextInt(6) == 0) {
            cancelForMember(order, pieces);
        } else {
            cancel(order, pieces);
        }
    }

    private void cancel(OrderState order, List<Cancellation.Line> pieces) {
        MemberId by = customer(order);
        desk.want(
                by,
                CancelOrder.class,
                key -> core.cancelOrder().cancel(new CancelOrder.Command(key, by, order.key(), pieces)));
    }

    private void cancelForMember(OrderState order, List<Cancellation.Line> pieces) {
        MemberId keeper = members.getFirst();
        desk.want(
                keeper,
                CancelForMember.class,
                key -> core.cancelForMember().cancel(new CancelForMember.Command(key, keeper, order.key(), pieces)));
    }

    /** Of one line; they may be gone already. */
    private Cancellation.Line pieces(OrderState order) {
        OrderLine line = pick(order.lines());
        return new Cancellation.Line(
                line.sku(), Quantity.of(1 + random.nextInt((int) line.quantity().count())));
    }

    /** One that somebody knows of, often that of which somebody else is speaking, or a recent one. */
    Optional<OrderState> some(Optional<OrderId> spokenOf) {
        if (spokenOf.isPresent() && random.nextBoolean()) {
            return orders.stream()
                    .filter(order -> order.key().equals(spokenOf.get()))
                    .findFirst();
        }
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(pick(
                random.nextBoolean() ? orders.subList(Math.max(0, orders.size() - RECENT), orders.size()) : orders));
    }

    private MemberId customer(OrderState order) {
        return random.nextInt(4) == 0 ? pick(members) : order.member();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
