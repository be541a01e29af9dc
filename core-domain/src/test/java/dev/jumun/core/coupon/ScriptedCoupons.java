package dev.jumun.core.coupon;

import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponQueries;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.member.MemberId;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Counts how often it is asked who got how many, and may answer otherwise. */
final class ScriptedCoupons implements CouponQueries {
    final AtomicInteger asked = new AtomicInteger();
    private final CouponQueries right;
    UnaryOperator<List<IssueCountState>> answer = UnaryOperator.identity();

    ScriptedCoupons(CouponQueries right) {
        this.right = right;
    }

    @Override
    public Page<OwnedCoupon, IssuedCouponId> ofMember(MemberId member, Page.Request<IssuedCouponId> page) {
        return right.ofMember(member, page);
    }

    @Override
    public List<OwnedCoupon> usable(MemberId member, Instant now, int limit) {
        return right.usable(member, now, limit);
    }

    @Override
    public List<IssueCountState> counts(CouponId coupon, Optional<MemberId> after, int limit) {
        asked.incrementAndGet();
        return answer.apply(right.counts(coupon, after, limit));
    }
}
