package dev.jumun.core.simulation;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.core.Jumun;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.member.MemberId;
import dev.jumun.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** What is wanted of coupons on a simulated day: few of them, for a quarter of an hour. */
final class CouponWishes {
    /** Something to be asked with a key. */
    record Wish(Class<?> port, Function<IdempotencyKey, Attempted<?>> call) {}

    static final long MINIMUM = 100;
    private static final long QUANTITY = 4;
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final Jumun core;
    private final Random random;
    private final Instant opening;
    private final List<CouponId> campaigns = new ArrayList<>();
    private final List<IssuedCouponId> issued = new ArrayList<>();

    CouponWishes(Jumun core, Random random, InstantSource clock) {
        this.core = core;
        this.random = random;
        this.opening = clock.instant();
    }

    void learn(Receipt receipt) {
        if (receipt instanceof CreateCoupon.Created created) {
            campaigns.add(created.coupon().key());
        } else if (receipt instanceof IssueCoupon.Issued got) {
            issued.add(got.issued().key());
        }
    }

    /** The campaigns of the day. */
    List<Wish> campaigns(MemberId by) {
        return List.of(
                campaign(by, new Benefit.Amount(Money.of(150))),
                campaign(by, new Benefit.Percent(33, Optional.empty())));
    }

    private Wish campaign(MemberId by, Benefit benefit) {
        CouponTerms terms = new CouponTerms(benefit, Money.of(MINIMUM), List.of(), List.of());
        Instant end = opening.plus(PERIOD);
        return new Wish(
                CreateCoupon.class,
                key -> core.createCoupon()
                        .create(new CreateCoupon.Command(key, by, "Winter", QUANTITY, 2, terms, opening, end)));
    }

    /** Mostly a coupon, seldom that one is taken back. */
    Optional<Wish> some(MemberId by) {
        return random.nextInt(8) == 0
                ? some(issued)
                        .map(coupon -> new Wish(
                                RevokeCoupon.class,
                                key -> core.revokeCoupon()
                                        .revoke(new RevokeCoupon.Command(key, by, coupon, Optional.empty()))))
                : some(campaigns)
                        .map(campaign -> new Wish(
                                IssueCoupon.class,
                                key -> core.issueCoupon()
                                        .issue(new IssueCoupon.Command(Optional.of(key), by, campaign))));
    }

    /** One that somebody has. */
    Optional<IssuedCouponId> coupon() {
        return some(issued);
    }

    private <T> Optional<T> some(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
