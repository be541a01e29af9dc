package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.point.Lot;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/cancellations.md}. */
@OnEachStore
class CancellationsRulesIT {
    @RegisterExtension
    final Shop shop;

    private final MemberId kim;
    private final SkuId jar;

    CancellationsRulesIT(StoreKind kind) {
        shop = kind.shop();
        kim = shop.member(10_000);
        jar = shop.sku(100, 10);
    }

    @Test
    @DisplayName("Pieces come back, and what they cost")
    void piecesComeBackAndWhatTheyCost() {
        OrderState order = paid(shop.placed(kim, 0, line(jar, 3)));
        assertThat(cancelled(order, pieces(jar, 1))).satisfies(back(100, 0));
        OrderState after = shop.order(order.key());
        assertThat(after.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(after.total()).isEqualTo(Money.of(200));
        assertThat(after.refunded()).contains(Money.of(100));
        assertThat(after.lines().getFirst().cancelledQuantity()).isEqualTo(Quantity.of(1));
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(8));
    }

    @Test
    @DisplayName("An unpaid order has less to pay")
    void anUnpaidOrderHasLessToPay() {
        OrderState order = shop.placed(kim, 0, line(jar, 3));
        assertThat(cancelled(order, pieces(jar, 1))).satisfies(back(0, 0));
        assertThat(shop.order(order.key()).total()).isEqualTo(Money.of(200));
        assertThat(shop.order(order.key()).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    @DisplayName("All that is left can be called off")
    void allThatIsLeftCanBeCalledOff() {
        OrderState order = shop.placed(kim, 0, line(jar, 3));
        cancelled(order, pieces(jar, 1));
        assertThat(cancelled(order).lines()).containsExactly(pieces(jar, 2));
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(10));
    }

    @Test
    @DisplayName("The last piece cancels the order")
    void theLastPieceCancelsTheOrder() {
        OrderState order = paid(shop.placed(kim, 50, line(jar, 3)));
        cancelled(order, pieces(jar, 1));
        cancelled(order, pieces(jar, 2));
        OrderState after = shop.order(order.key());
        assertThat(after.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(List.of(after.subtotal(), after.pointsUsed(), after.total())).containsOnly(Money.ZERO);
        assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(10_000));
    }

    @Test
    @DisplayName("Money goes back before points")
    void moneyGoesBackBeforePoints() {
        OrderState order = paid(shop.placed(kim, 150, line(jar, 3)));
        assertThat(cancelled(order, pieces(jar, 1))).satisfies(back(100, 0));
        assertThat(cancelled(order, pieces(jar, 1))).satisfies(back(50, 50));
        assertThat(cancelled(order, pieces(jar, 1))).satisfies(back(0, 100));
    }

    @Test
    @DisplayName("Points that expire last go back first")
    void pointsThatExpireLastGoBackFirst() {
        MemberId lee = shop.member(20);
        SkuId bead = shop.sku(35, 2);
        Instant inTenDays = shop.clock.instant().plus(Duration.ofDays(10));
        shop.charge(lee, 50, Duration.ofDays(10));
        OrderState order = shop.placed(lee, 70, line(bead, 2));
        shop.cancel(lee, order.key(), pieces(bead, 1));
        assertThat(shop.wallet(lee).lots())
                .containsExactly(
                        new Lot(Money.of(15), Optional.of(inTenDays)), new Lot(Money.of(20), Optional.empty()));
    }

    @Test
    @DisplayName("What points cover confirms by itself")
    void whatPointsCoverConfirmsByItself() {
        OrderState order = shop.placed(kim, 100, line(jar, 2));
        assertThat(cancelled(order, pieces(jar, 1))).satisfies(back(0, 0));
        assertThat(shop.order(order.key()).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.stock(jar).committed()).isEqualTo(Quantity.of(1));
        assertThat(shop.wallet(kim).held()).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("A percentage is taken of what is left, and rounds down")
    void aPercentageIsTakenOfWhatIsLeft() {
        SkuId mug = shop.sku(99, 3);
        OrderState order = paid(placed(new Coupons(shop).issued(kim, Coupons.percent(10)), line(mug, 3)));
        assertThat(order.total()).isEqualTo(Money.of(268));
        assertThat(cancelled(order, pieces(mug, 1))).satisfies(back(89, 0));
        assertThat(shop.order(order.key()).discount()).isEqualTo(Money.of(19));
        assertThat(cancelled(order, pieces(mug, 1))).satisfies(back(89, 0));
        assertThat(cancelled(order, pieces(mug, 1))).satisfies(back(90, 0));
    }

    @Test
    @DisplayName("A lost discount comes out of the refund")
    void aLostDiscountComesOutOfTheRefund() {
        IssuedCouponId coupon = threeHundredFrom800();
        SkuId plate = shop.sku(400, 1);
        OrderState order = paid(placed(coupon, line(shop.sku(600, 1), 1), line(plate, 1)));
        Cancellation cancellation = cancelled(order, pieces(plate, 1));
        assertThat(cancellation).satisfies(back(100, 0));
        assertThat(cancellation.couponReturned()).isTrue();
        OrderState after = shop.order(order.key());
        assertThat(after.coupon()).isEmpty();
        assertThat(after.total()).isEqualTo(Money.of(600));
        assertThat(status(coupon)).isEqualTo(IssuedCouponStatus.ISSUED);
    }

    @Test
    @DisplayName("A refund is never below zero")
    void aRefundIsNeverBelowZero() {
        IssuedCouponId coupon = threeHundredFrom800();
        SkuId spoon = shop.sku(100, 1);
        OrderState order = paid(placed(coupon, line(shop.sku(700, 1), 1), line(spoon, 1)));
        Cancellation first = cancelled(order, pieces(spoon, 1));
        assertThat(first).satisfies(back(0, 0));
        assertThat(first.couponReturned()).isFalse();
        assertThat(shop.order(order.key()).discount()).isEqualTo(Money.of(200));
        assertThat(status(coupon)).isEqualTo(IssuedCouponStatus.USED);
        Cancellation last = cancelled(order);
        assertThat(last).satisfies(back(500, 0));
        assertThat(last.couponReturned()).isTrue();
    }

    @Test
    @DisplayName("It costs the same to cancel before paying or after")
    void itCostsTheSameToCancelBeforePayingOrAfter() {
        SkuId spoon = shop.sku(100, 1);
        OrderState order = placed(threeHundredFrom800(), line(shop.sku(700, 1), 1), line(spoon, 1));
        cancelled(order, pieces(spoon, 1));
        assertThat(shop.order(order.key()).total()).isEqualTo(Money.of(500));
    }

    @Test
    @DisplayName("A coupon comes back when it takes nothing off")
    void aCouponComesBackWhenItTakesNothingOff() {
        SkuId mug = shop.sku(200, 1);
        Coupons coupons = new Coupons(shop);
        IssuedCouponId coupon = coupons.issued(kim, coupons.tenPercentOf(0, mug));
        OrderState order = paid(placed(coupon, line(mug, 1), line(shop.sku(1_000, 1), 1)));
        Cancellation first = cancelled(order, pieces(mug, 1));
        assertThat(first).satisfies(back(180, 0));
        assertThat(first.couponReturned()).isTrue();
        placed(coupon, line(mug, 1));
        assertThat(cancelled(order).couponReturned()).isFalse();
        assertThat(status(coupon)).isEqualTo(IssuedCouponStatus.USED);
    }

    @Test
    @DisplayName("What is left counts against the purchase limit")
    void whatIsLeftCountsAgainstThePurchaseLimit() {
        SkuId print = shop.limited(3, 1, 10).getFirst();
        OrderState order = paid(shop.placed(kim, 0, line(print, 3)));
        cancelled(order, pieces(print, 1));
        assertThat(shop.quota(print, kim).bought()).isEqualTo(Quantity.of(2));
        shop.placed(kim, 0, line(print, 1));
        assertThat(Shop.outcome(shop.core.placeOrder().place(shop.order(kim, 0, line(print, 1)))))
                .isInstanceOf(PlaceOrder.PurchaseLimitExceeded.class);
    }

    @Test
    @DisplayName("More than is left is refused")
    void moreThanIsLeftIsRefused() {
        OrderState order = paid(shop.placed(kim, 0, line(jar, 3)));
        cancelled(order, pieces(jar, 2));
        assertThat(shop.cancel(kim, order.key(), pieces(jar, 1), pieces(jar, 1)))
                .isEqualTo(new CancelOrder.OrderNotCancellable(OrderStatus.CONFIRMED, Map.of(jar, Quantity.of(1))));
        assertThat(shop.stock(jar).committed()).isEqualTo(Quantity.of(1));
    }

    @Test
    @DisplayName("Only what is in the order can be called off")
    void onlyWhatIsInTheOrderCanBeCalledOff() {
        SkuId bowl = shop.sku(100, 10);
        OrderState order = shop.placed(kim, 0, line(jar, 3));
        assertThat(shop.cancel(kim, order.key(), pieces(jar, 1), pieces(bowl, 1)))
                .isEqualTo(new CancelOrder.SkuNotFound(List.of(bowl)));
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(3));
    }

    private IssuedCouponId threeHundredFrom800() {
        return new Coupons(shop).issued(kim, Coupons.any(new Benefit.Amount(Money.of(300)), 800));
    }

    private IssuedCouponStatus status(IssuedCouponId coupon) {
        return new Coupons(shop).state(coupon).status();
    }

    private OrderState placed(IssuedCouponId coupon, PlaceOrder.Line... lines) {
        PlaceOrder.Command command = shop.order(kim, Optional.of(coupon), 0, lines);
        return ((PlaceOrder.Placed) Shop.outcome(shop.core.placeOrder().place(command))).order();
    }

    private OrderState paid(OrderState order) {
        shop.pay(kim, order.key());
        return shop.order(order.key());
    }

    private Cancellation cancelled(OrderState order, Cancellation.Line... pieces) {
        return ((CancelOrder.Cancelled) shop.cancel(kim, order.key(), pieces)).cancellation();
    }

    private static Consumer<Cancellation> back(long payment, long points) {
        return cancellation -> {
            assertThat(cancellation.refundedPayment()).isEqualTo(Money.of(payment));
            assertThat(cancellation.refundedPoints()).isEqualTo(Money.of(points));
        };
    }
}
