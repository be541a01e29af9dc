package dev.jumun.core.order;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.Lot;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One member with one order, which is called off as they wish. */
final class CancelledLife {
    private static final long POINTS = 5_000;
    private static final long PIECES = 10;

    final Shop shop = new Shop();
    final MemberId kim = shop.member(POINTS);
    private final CancellationWish wish;
    private final List<SkuId> skus = new ArrayList<>();
    private final List<Lot> lotsAtFirst;
    private final Optional<IssuedCouponId> coupon;
    private final OrderState placed;
    long backAsPoints;
    long backAsMoney;

    CancelledLife(CancellationWish wish) {
        this.wish = wish;
        shop.charge(kim, 700, Duration.ofDays(10));
        shop.charge(kim, 300, Duration.ofDays(20));
        lotsAtFirst = shop.wallet(kim).lots();
        wish.prices().forEach(price -> skus.add(shop.sku(price, PIECES)));
        skus.addAll(shop.limited(PIECES, 1, PIECES));
        coupon = wish.benefit().map(benefit -> new Coupons(shop).issued(kim, terms(benefit)));
        placed = place(coupon).or(() -> place(Optional.empty())).orElseThrow();
    }

    private CouponTerms terms(Benefit benefit) {
        return new CouponTerms(
                benefit,
                Money.of(wish.minimum()),
                wish.first() ? List.of(shop.stock(skus.getFirst()).product()) : List.of(),
                List.of());
    }

    /** Empty if the coupon does not apply. */
    private Optional<OrderState> place(Optional<IssuedCouponId> named) {
        PlaceOrder.Line[] lines = IntStream.range(0, skus.size())
                .mapToObj(i -> line(skus.get(i), wish.quantities().get(i)))
                .toArray(PlaceOrder.Line[]::new);
        PlaceOrder.Outcome outcome = placed(named, wish.points(), lines);
        if (outcome instanceof PlaceOrder.PointsExceedTotal(Money payable)) {
            outcome = placed(named, payable.amount(), lines);
        }
        return outcome instanceof PlaceOrder.Placed(OrderState order) ? Optional.of(order) : Optional.empty();
    }

    private PlaceOrder.Outcome placed(Optional<IssuedCouponId> named, long points, PlaceOrder.Line... lines) {
        return Shop.outcome(shop.core.placeOrder().place(shop.order(kim, named, points, lines)));
    }

    OrderState order() {
        return shop.order(placed.key());
    }

    void pay() {
        if (order().status() == OrderStatus.AWAITING_PAYMENT) {
            assertThat(shop.pay(kim, placed.key())).isInstanceOf(PayOrder.Approved.class);
        }
    }

    void cancelParts() {
        wish.parts().forEach(this::cancel);
    }

    /** As many of the pieces as are left. */
    void cancel(CancellationWish.Part part) {
        OrderLine line = order().lines().get(part.line());
        long quantity = Math.min(part.quantity(), line.remaining().count());
        if (quantity > 0) {
            learn(shop.cancel(kim, placed.key(), pieces(line.sku(), quantity)));
        }
    }

    void cancelTheRest() {
        if (order().status() != OrderStatus.CANCELLED) {
            learn(shop.cancel(kim, placed.key()));
        }
    }

    private void learn(CancelOrder.Outcome outcome) {
        Cancellation cancellation = ((CancelOrder.Cancelled) outcome).cancellation();
        backAsPoints += cancellation.refundedPoints().amount();
        backAsMoney += cancellation.refundedPayment().amount();
    }

    long kept() {
        return order().payment()
                .flatMap(shop.persistence.store()::read)
                .map(PaymentState::kept)
                .orElse(Money.ZERO)
                .amount();
    }

    /** What the pieces that are left would cost if they were ordered now; counted in another way than the core does. */
    long priceOfTheRest(OrderState order) {
        long all = 0;
        long applicable = 0;
        for (int i = 0; i < skus.size(); i++) {
            OrderLine line = order.lines().get(i);
            long amount = line.unitPrice().amount()
                    * (line.quantity().count() - line.cancelledQuantity().count());
            all += amount;
            applicable += i == 0 || !wish.first() ? amount : 0;
        }
        boolean applies = placed.coupon().isPresent() && applicable >= wish.minimum();
        return applies ? all - discount(applicable) : all;
    }

    private long discount(long applicable) {
        return switch (wish.benefit().orElseThrow()) {
            case Benefit.Amount(Money amount) -> Math.min(amount.amount(), applicable);
            case Benefit.Percent(int percent, Optional<Money> most) ->
                Math.min(
                        BigInteger.valueOf(applicable)
                                .multiply(BigInteger.valueOf(percent))
                                .divide(BigInteger.valueOf(100))
                                .longValueExact(),
                        most.map(Money::amount).orElse(Long.MAX_VALUE));
        };
    }

    void everythingIsBack() {
        assertThat(shop.wallet(kim).lots()).isEqualTo(lotsAtFirst);
        assertThat(shop.wallet(kim).held()).isEqualTo(Money.ZERO);
        assertThat(skus)
                .allSatisfy(sku -> assertThat(shop.stock(sku).available()).isEqualTo(Quantity.of(PIECES)));
        assertThat(shop.quota(skus.getLast(), kim).held()).isEqualTo(Quantity.ZERO);
        assertThat(shop.quota(skus.getLast(), kim).bought()).isEqualTo(Quantity.ZERO);
        coupon.ifPresent(id -> assertThat(new Coupons(shop).state(id).status()).isEqualTo(IssuedCouponStatus.ISSUED));
        shop.proveJournal();
    }
}
