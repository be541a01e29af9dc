package dev.jumun.core;

import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.member.MemberId;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The coupons of a shop to test in. */
public record Coupons(Shop shop) {
    /** How long a campaign lasts from the moment when it is created. */
    public static final Duration PERIOD = Duration.ofDays(7);

    /** So much off, of any cart. */
    public static CouponTerms off(long amount) {
        return any(new Benefit.Amount(Money.of(amount)), 0);
    }

    /** So many percent off, of any cart. */
    public static CouponTerms percent(int percent) {
        return any(new Benefit.Percent(percent, Optional.empty()), 0);
    }

    /** Off any cart that costs so much. */
    public static CouponTerms any(Benefit benefit, long minimum) {
        return new CouponTerms(benefit, Money.of(minimum), List.of(), List.of());
    }

    /** Off one product that costs so much. */
    public CouponTerms tenPercentOf(long minimum, SkuId sku) {
        Benefit benefit = new Benefit.Percent(10, Optional.empty());
        return new CouponTerms(
                benefit, Money.of(minimum), List.of(shop.stock(sku).product()), List.of());
    }

    /** A campaign of so many, one for each member, from now on. */
    public CouponId campaign(long quantity, CouponTerms terms) {
        return campaign(quantity, 1, terms);
    }

    public CouponId campaign(long quantity, long perMember, CouponTerms terms) {
        Instant now = shop.clock.instant();
        CreateCoupon.Command command = new CreateCoupon.Command(
                shop.key(), shop.member(), "Winter", quantity, perMember, terms, now, now.plus(PERIOD));
        return ((CreateCoupon.Created) Shop.outcome(shop.core.createCoupon().create(command)))
                .coupon()
                .key();
    }

    /** What comes of asking without a key. */
    public IssueCoupon.Outcome ask(MemberId member, CouponId coupon) {
        return Shop.outcome(shop.core.issueCoupon().issue(new IssueCoupon.Command(Optional.empty(), member, coupon)));
    }

    public IssuedCouponState issued(MemberId member, CouponId coupon) {
        return ((IssueCoupon.Issued) ask(member, coupon)).issued();
    }

    /** The only coupon of a campaign of its own. */
    public IssuedCouponId issued(MemberId member, CouponTerms terms) {
        return issued(member, campaign(1, terms)).key();
    }

    public RevokeCoupon.Outcome revoke(IssuedCouponId coupon) {
        return Shop.outcome(shop.core
                .revokeCoupon()
                .revoke(new RevokeCoupon.Command(shop.key(), shop.member(), coupon, Optional.of("mistaken"))));
    }

    public CouponState state(CouponId coupon) {
        return shop.persistence.store().read(coupon).orElseThrow();
    }

    public IssuedCouponState state(IssuedCouponId coupon) {
        return shop.persistence.store().read(coupon).orElseThrow();
    }
}
