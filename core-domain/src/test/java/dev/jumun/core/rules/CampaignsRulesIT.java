package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/campaigns.md}. */
@OnEachStore
class CampaignsRulesIT {
    @RegisterExtension
    final Shop shop;

    private final Coupons coupons;
    private final MemberId kim;
    private final MemberId lee;

    CampaignsRulesIT(StoreKind kind) {
        shop = kind.shop();
        coupons = new Coupons(shop);
        kim = shop.member();
        lee = shop.member();
    }

    @Test
    @DisplayName("Coupons go out in the order of asking, numbered without gaps")
    void couponsGoOutInTheOrderOfAsking() {
        CouponId winter = coupons.campaign(2, Coupons.off(100));
        assertThat(coupons.issued(kim, winter).number()).isEqualTo(1);
        assertThat(coupons.issued(lee, winter).number()).isEqualTo(2);
        assertThat(coupons.ask(shop.member(), winter)).isEqualTo(new IssueCoupon.CouponSoldOut());
    }

    @Test
    @DisplayName("One member gets no more than the limit")
    void oneMemberGetsNoMoreThanTheLimit() {
        CouponId winter = coupons.campaign(5, 2, Coupons.off(100));
        coupons.issued(kim, winter);
        coupons.issued(kim, winter);
        assertThat(coupons.ask(kim, winter)).isEqualTo(new IssueCoupon.CouponAlreadyIssued());
        assertThat(coupons.issued(lee, winter).number()).isEqualTo(3);
    }

    @Test
    @DisplayName("A coupon taken back is not issued again")
    void aCouponTakenBackIsNotIssuedAgain() {
        CouponId winter = coupons.campaign(1, Coupons.off(100));
        IssuedCouponId coupon = coupons.issued(kim, winter).key();
        coupons.revoke(coupon);
        PlaceOrder.Command order = shop.order(kim, Optional.of(coupon), 0, line(shop.sku(1_000, 1), 1));
        assertThat(Shop.outcome(shop.core.placeOrder().place(order))).isEqualTo(new PlaceOrder.CouponRevoked());
        assertThat(coupons.ask(lee, winter)).isEqualTo(new IssueCoupon.CouponSoldOut());
        assertThat(coupons.ask(kim, winter)).isEqualTo(new IssueCoupon.CouponAlreadyIssued());
    }

    @Test
    @DisplayName("Who has one hears so, also when none is left")
    void whoHasOneHearsSo() {
        CouponId winter = coupons.campaign(1, Coupons.off(100));
        coupons.issued(kim, winter);
        for (int time = 0; time < 2; time++) {
            assertThat(coupons.ask(lee, winter)).isEqualTo(new IssueCoupon.CouponSoldOut());
            assertThat(coupons.ask(kim, winter)).isEqualTo(new IssueCoupon.CouponAlreadyIssued());
        }
        shop.clock.advance(Coupons.PERIOD);
        assertThat(coupons.ask(kim, winter)).isInstanceOf(IssueCoupon.CouponExpired.class);
        assertThat(coupons.ask(lee, winter)).isInstanceOf(IssueCoupon.CouponExpired.class);
    }

    @Test
    @DisplayName("Coupons are issued within the period only")
    void couponsAreIssuedWithinThePeriodOnly() {
        CouponId winter = coupons.campaign(2, Coupons.off(100));
        shop.clock.advance(Coupons.PERIOD.minusMillis(1));
        coupons.issued(kim, winter);
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(coupons.ask(lee, winter)).isInstanceOf(IssueCoupon.CouponExpired.class);
    }
}
