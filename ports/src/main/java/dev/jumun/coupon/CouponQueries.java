package dev.jumun.coupon;

import dev.jumun.member.MemberId;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Driven port: lists of issued coupons, and of who got how many. Implementations are thread-safe. */
public interface CouponQueries {
    /** The coupons of a member, newest first. */
    Page<OwnedCoupon, IssuedCouponId> ofMember(MemberId member, Page.Request<IssuedCouponId> page);

    /**
     * The coupons of a member that are {@code ISSUED} and do not expire until after {@code now}, newest first.
     *
     * @param limit how many at the most, 1 or more
     */
    List<OwnedCoupon> usable(MemberId member, Instant now, int limit);

    /**
     * How many of a campaign each member got, in the order of the members' ids.
     *
     * @param after the member whom the list follows, or empty for its beginning
     * @param limit how many at the most, 1 or more
     */
    List<IssueCountState> counts(CouponId coupon, Optional<MemberId> after, int limit);
}
