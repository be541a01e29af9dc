package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hard cases of coupons. */
@OnEachStore
class CouponHardCasesIT {
    private final Races races;

    CouponHardCasesIT(StoreKind kind) {
        races = new Races(kind);
    }

    /** Case 9. */
    @Test
    void oneCouponOnEightOrdersAtOnceIsOneDiscountAndTheRestIsRefusedBeforeAnyCharge() {
        races.holds(shop -> {
            MemberId kim = shop.member(8_000);
            SkuId jar = shop.sku(1_000, 20);
            IssuedCouponId coupon = new Coupons(shop).issued(kim, Coupons.off(100));
            List<PlaceOrder.Outcome> outcomes = Crowd.rush(
                    8,
                    number -> Shop.outcome(
                            shop.core.placeOrder().place(shop.order(kim, Optional.of(coupon), 900, line(jar, 1)))));
            assertThat(outcomes).filteredOn(PlaceOrder.Placed.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.equals(new PlaceOrder.CouponUsed()))
                    .hasSize(7);
            assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(7_100));
            assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(19));
        });
    }

    /** Case 10: members each have a count of their own, and all draw from one campaign. */
    @Test
    void whatCarriesTheLimitOfACampaignIsWhatIsHeld() {
        races.holds(shop -> {
            Coupons coupons = new Coupons(shop);
            CouponId winter = coupons.campaign(5, 2, Coupons.off(100));
            List<MemberId> members = Stream.generate(shop::member).limit(6).toList();
            List<IssueCoupon.Outcome> outcomes = Crowd.rush(24, number -> coupons.ask(members.get(number % 6), winter));
            assertThat(outcomes.stream()
                            .filter(IssueCoupon.Issued.class::isInstance)
                            .map(outcome ->
                                    ((IssueCoupon.Issued) outcome).issued().number()))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 5).boxed().toList());
            assertThat(coupons.state(winter).remaining()).isZero();
        });
    }

    /** Case 10: one member in many tabs. */
    @Test
    void whatCarriesTheLimitOfAMemberIsWhatIsHeld() {
        races.holds(shop -> {
            Coupons coupons = new Coupons(shop);
            CouponId winter = coupons.campaign(100, 2, Coupons.off(100));
            MemberId kim = shop.member();
            List<IssueCoupon.Outcome> outcomes = Crowd.rush(8, number -> coupons.ask(kim, winter));
            assertThat(outcomes)
                    .filteredOn(IssueCoupon.Issued.class::isInstance)
                    .hasSize(2);
        });
    }

    /** Case 15, for coupons. */
    @Test
    void aCouponComesBackOnceHoweverOftenItsOrderIsCancelled() {
        races.holds(shop -> {
            MemberId kim = shop.member(2_000);
            Coupons coupons = new Coupons(shop);
            IssuedCouponId coupon = coupons.issued(kim, Coupons.off(100));
            PlaceOrder.Command command = shop.order(kim, Optional.of(coupon), 0, line(shop.sku(1_000, 20), 1));
            OrderState order =
                    ((PlaceOrder.Placed) Shop.outcome(shop.core.placeOrder().place(command))).order();
            List<Object> outcomes =
                    Crowd.rush(8, number -> number == 0 ? shop.pay(kim, order.key()) : shop.cancel(kim, order.key()));
            assertThat(outcomes)
                    .filteredOn(outcome ->
                            outcome instanceof CancelOrder.Cancelled(var cancellation) && cancellation.couponReturned())
                    .hasSize(1);
            assertThat(coupons.state(coupon).status()).isEqualTo(IssuedCouponStatus.ISSUED);
            assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(2_000));
        });
    }
}
