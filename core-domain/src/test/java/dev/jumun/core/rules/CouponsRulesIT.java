package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CompareCoupons;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/coupons.md}. */
@OnEachStore
class CouponsRulesIT {
    @RegisterExtension
    final Shop shop;

    private final Coupons coupons;
    private final MemberId kim;
    private final MemberId lee;

    CouponsRulesIT(StoreKind kind) {
        shop = kind.shop();
        coupons = new Coupons(shop);
        kim = shop.member(5_000);
        lee = shop.member();
    }

    private PlaceOrder.Outcome order(MemberId member, IssuedCouponId coupon, long points, PlaceOrder.Line... lines) {
        return Shop.outcome(shop.core.placeOrder().place(shop.order(member, Optional.of(coupon), points, lines)));
    }

    private OrderState placed(IssuedCouponId coupon, PlaceOrder.Line... lines) {
        return ((PlaceOrder.Placed) order(kim, coupon, 0, lines)).order();
    }

    @Test
    @DisplayName("A fixed amount is never more than what it applies to")
    void aFixedAmountIsNeverMoreThanWhatItAppliesTo() {
        OrderState order = placed(coupons.issued(kim, Coupons.off(1_000)), line(shop.sku(300, 1), 1));
        assertThat(order.discount()).isEqualTo(Money.of(300));
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    @DisplayName("A percentage rounds down")
    void aPercentageRoundsDown() {
        OrderState order = placed(coupons.issued(kim, Coupons.percent(10)), line(shop.sku(199, 1), 1));
        assertThat(order.discount()).isEqualTo(Money.of(19));
        assertThat(order.total()).isEqualTo(Money.of(180));
    }

    @Test
    @DisplayName("A percentage stops at its cap")
    void aPercentageStopsAtItsCap() {
        CouponTerms terms = Coupons.any(new Benefit.Percent(50, Optional.of(Money.of(300))), 0);
        OrderState order = placed(coupons.issued(kim, terms), line(shop.sku(1_000, 1), 1));
        assertThat(order.total()).isEqualTo(Money.of(700));
    }

    @Test
    @DisplayName("The minimum is what the lines must cost that the coupon applies to")
    void theMinimumIsWhatTheLinesMustCost() {
        SkuId mug = shop.sku(100, 9);
        SkuId jar = shop.sku(1_000, 9);
        IssuedCouponId coupon = coupons.issued(kim, coupons.tenPercentOf(300, mug));
        assertThat(order(kim, coupon, 0, line(mug, 2), line(jar, 1)))
                .isEqualTo(new PlaceOrder.CouponNotApplicable(Money.of(200), Money.of(300)));
        assertThat(placed(coupon, line(mug, 3), line(jar, 1)).discount()).isEqualTo(Money.of(30));
    }

    @Test
    @DisplayName("A coupon of some products takes off their lines only")
    void aCouponOfSomeProductsTakesOffTheirLinesOnly() {
        SkuId mug = shop.sku(100, 9);
        IssuedCouponId coupon = coupons.issued(kim, coupons.tenPercentOf(0, mug));
        OrderState order = placed(coupon, line(mug, 2), line(shop.sku(1_000, 9), 1));
        assertThat(order.discount()).isEqualTo(Money.of(20));
        assertThat(order.coupon().orElseThrow().skus()).containsExactly(mug);
    }

    @Test
    @DisplayName("A coupon of a category applies to every product of it")
    void aCouponOfACategoryAppliesToEveryProductOfIt() {
        Benefit benefit = new Benefit.Percent(10, Optional.empty());
        CouponTerms terms = new CouponTerms(benefit, Money.ZERO, List.of(), List.of("tea"));
        SkuId pot = shop.sku(500, 1, List.of("kitchen", "tea"));
        OrderState order = placed(coupons.issued(kim, terms), line(pot, 1), line(shop.sku(1_000, 1), 1));
        assertThat(order.discount()).isEqualTo(Money.of(50));
    }

    @Test
    @DisplayName("A coupon that takes nothing off is refused")
    void aCouponThatTakesNothingOffIsRefused() {
        IssuedCouponId coupon = coupons.issued(kim, coupons.tenPercentOf(0, shop.sku(100, 9)));
        assertThat(order(kim, coupon, 0, line(shop.sku(1_000, 1), 1)))
                .isEqualTo(new PlaceOrder.CouponNotApplicable(Money.ZERO, Money.ZERO));
        assertThat(coupons.state(coupon).status()).isEqualTo(IssuedCouponStatus.ISSUED);
    }

    @Test
    @DisplayName("Points pay what the coupon leaves")
    void pointsPayWhatTheCouponLeaves() {
        SkuId jar = shop.sku(1_000, 9);
        IssuedCouponId coupon = coupons.issued(kim, Coupons.off(300));
        assertThat(order(kim, coupon, 701, line(jar, 1))).isEqualTo(new PlaceOrder.PointsExceedTotal(Money.of(700)));
        OrderState order = ((PlaceOrder.Placed) order(kim, coupon, 700, line(jar, 1))).order();
        assertThat(order.total()).isEqualTo(Money.ZERO);
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(4_300));
    }

    @Test
    @DisplayName("One coupon is one discount")
    void oneCouponIsOneDiscount() {
        SkuId jar = shop.sku(1_000, 9);
        IssuedCouponId coupon = coupons.issued(kim, Coupons.off(300));
        placed(coupon, line(jar, 1));
        assertThat(order(kim, coupon, 0, line(jar, 1))).isEqualTo(new PlaceOrder.CouponUsed());
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(1));
    }

    @Test
    @DisplayName("Somebody else's coupon is not there")
    void somebodyElsesCouponIsNotThere() {
        SkuId jar = shop.sku(1_000, 9);
        IssuedCouponId kims = coupons.issued(kim, Coupons.off(300));
        assertThat(order(lee, kims, 0, line(jar, 1))).isEqualTo(new PlaceOrder.CouponNotFound());
        IssuedCouponId nobodys = new IssuedCouponId(shop.ids.next());
        assertThat(order(lee, nobodys, 0, line(jar, 1))).isEqualTo(new PlaceOrder.CouponNotFound());
    }

    @Test
    @DisplayName("A cancelled order returns its coupon")
    void aCancelledOrderReturnsItsCoupon() {
        SkuId jar = shop.sku(1_000, 9);
        IssuedCouponId coupon = coupons.issued(kim, Coupons.off(300));
        assertThat(isReturned(placed(coupon, line(jar, 1)))).isTrue();
        OrderState paid = placed(coupon, line(jar, 1));
        shop.pay(kim, paid.key());
        assertThat(isReturned(paid)).isTrue();
        assertThat(coupons.state(coupon).status()).isEqualTo(IssuedCouponStatus.ISSUED);
        assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(5_000));
    }

    private boolean isReturned(OrderState order) {
        return ((CancelOrder.Cancelled) shop.cancel(kim, order.key()))
                .cancellation()
                .couponReturned();
    }

    @Test
    @DisplayName("An order that nobody pays returns its coupon")
    void anOrderThatNobodyPaysReturnsItsCoupon() {
        IssuedCouponId coupon = coupons.issued(kim, Coupons.off(300));
        OrderState order = placed(coupon, line(shop.sku(1_000, 9), 1));
        shop.clock.advance(Duration.ofMinutes(10));
        shop.core.expireOrders().expire(new ExpireOrders.Command(1_000));
        assertThat(shop.order(order.key()).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(coupons.state(coupon).status()).isEqualTo(IssuedCouponStatus.ISSUED);
    }

    @Test
    @DisplayName("A coupon that comes back after its period has expired")
    void aCouponThatComesBackAfterItsPeriodHasExpired() {
        IssuedCouponId coupon = coupons.issued(kim, Coupons.off(300));
        OrderState order = placed(coupon, line(shop.sku(1_000, 9), 1));
        shop.pay(kim, order.key());
        shop.clock.advance(Coupons.PERIOD);
        assertThat(isReturned(order)).isFalse();
        assertThat(coupons.state(coupon).status()).isEqualTo(IssuedCouponStatus.EXPIRED);
    }

    @Test
    @DisplayName("A coupon cannot be used past its period")
    void aCouponCannotBeUsedPastItsPeriod() {
        IssuedCouponId coupon = coupons.issued(kim, Coupons.off(300));
        shop.clock.advance(Coupons.PERIOD);
        assertThat(order(kim, coupon, 0, line(shop.sku(1_000, 9), 1))).isEqualTo(new PlaceOrder.CouponExpired());
    }

    @Test
    @DisplayName("The best coupon for a cart comes first")
    void theBestCouponForACartComesFirst() {
        IssuedCouponId hundred = coupons.issued(kim, Coupons.off(100));
        IssuedCouponId percent = coupons.issued(kim, Coupons.percent(10));
        coupons.issued(kim, Coupons.any(new Benefit.Amount(Money.of(1_000)), 5_000));
        var cart = List.of(line(shop.sku(1_000, 9), 2));
        var compared = shop.core.compareCoupons().compare(new CompareCoupons.Command(kim, cart));
        assertThat(((CompareCoupons.Compared) compared).offers())
                .extracting(offer -> offer.coupon().issued().key(), CompareCoupons.Offer::discount)
                .containsExactly(tuple(percent, Money.of(200)), tuple(hundred, Money.of(100)));
    }
}
