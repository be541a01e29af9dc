package dev.jumun.core.coupon;

import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.member.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A campaign of which nothing is left, and the members who have as many as one may. Thread-safe. */
final class SoldOut {
    private final CouponState campaign;
    private final Set<MemberId> served;
    private volatile Instant asked;

    SoldOut(CouponState campaign, Set<MemberId> served, Instant now) {
        this.campaign = campaign;
        this.served = Set.copyOf(served);
        this.asked = now;
    }

    Optional<IssueCoupon.Outcome> objection(MemberId member, Instant now) {
        asked = now;
        return Campaign.objection(campaign, served.contains(member) ? campaign.perMemberLimit() : 0, now);
    }

    CouponId campaign() {
        return campaign.key();
    }

    /** How much of {@link SoldOutCampaigns#ROOM} it takes. */
    long room() {
        return SoldOutCampaigns.room(campaign);
    }

    /** When somebody asked last. */
    Instant asked() {
        return asked;
    }
}
