package dev.jumun.tck;

import dev.jumun.catalog.ProductId;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.IssueCountId;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.member.MemberId;
import dev.jumun.value.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Campaigns and their coupons. */
interface CouponStates extends KeptStates {
    @Test
    default void keepsCampaignsTheirCouponsAndHowManyAMemberGot() {
        MemberId member = new MemberId(Samples.id());
        ProductId product = new ProductId(Samples.id());
        CouponId coupon = new CouponId(Samples.id());
        Benefit percent = new Benefit.Percent(100, Optional.of(Money.of(Long.MAX_VALUE)));
        keeps(new CouponState(
                coupon,
                TEXT,
                CouponState.MAX_QUANTITY,
                CouponState.MAX_QUANTITY,
                new CouponTerms(percent, Money.of(Long.MAX_VALUE), List.of(product), List.of("kitchen", TEXT)),
                MOMENT,
                MOMENT.plusSeconds(1),
                CouponState.MAX_QUANTITY));
        keeps(Samples.campaign(coupon, Samples.anyCart(new Benefit.Percent(1, Optional.empty()))));
        keeps(Samples.campaign(coupon, Samples.anyCart(new Benefit.Amount(Money.of(1)))));
        IssuedCouponId issued = new IssuedCouponId(Samples.id());
        keeps(Samples.coupon(issued, coupon, member, IssuedCouponStatus.EXPIRED, MOMENT));
        keeps(Samples.coupon(issued, coupon, member, IssuedCouponStatus.REVOKED, MOMENT));
        keeps(new IssueCountState(new IssueCountId(coupon, member), Long.MAX_VALUE));
    }
}
