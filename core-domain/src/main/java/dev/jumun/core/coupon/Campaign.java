package dev.jumun.core.coupon;

import dev.jumun.core.journal.Change;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import java.time.Instant;
import java.util.Optional;

/** The rules of a campaign: who gets a coupon of it, and when. */
final class Campaign {
    private static final Account OFFER = new Account.Outside("offer", Unit.COUPON);

    private Campaign() {}

    static Change<CouponState> begun(CouponId id, CreateCoupon.Command command) {
        CouponState campaign = new CouponState(
                id,
                command.name(),
                command.totalQuantity(),
                command.perMemberLimit(),
                command.terms(),
                command.startsAt(),
                command.endsAt(),
                0);
        return new Change<>(
                campaign, new Entry(OFFER, CouponState.remaining(id), command.totalQuantity(), Movement.OFFER, id));
    }

    /** Why a member who got so many already gets none now. */
    static Optional<IssueCoupon.Outcome> objection(CouponState campaign, long issuedToMember, Instant now) {
        if (now.isBefore(campaign.startsAt())) {
            return Optional.of(new IssueCoupon.CouponNotStarted(campaign.startsAt()));
        }
        if (!now.isBefore(campaign.endsAt())) {
            return Optional.of(new IssueCoupon.CouponExpired(campaign.endsAt()));
        }
        if (issuedToMember >= campaign.perMemberLimit()) {
            return Optional.of(new IssueCoupon.CouponAlreadyIssued());
        }
        return campaign.remaining() == 0 ? Optional.of(new IssueCoupon.CouponSoldOut()) : Optional.empty();
    }

    /** The campaign after its next coupon, which is put beside this change. */
    static Change<CouponState> issued(CouponState campaign, IssuedCouponId coupon) {
        CouponState next = new CouponState(
                campaign.key(),
                campaign.name(),
                campaign.totalQuantity(),
                campaign.perMemberLimit(),
                campaign.terms(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.issued() + 1);
        Account remaining = CouponState.remaining(campaign.key());
        return new Change<>(next, new Entry(remaining, IssuedCouponState.unused(coupon), 1, Movement.ISSUE, coupon));
    }

    /** The coupon that a campaign issued last. */
    static IssuedCouponState lastIssued(CouponState campaign, IssuedCouponId coupon, MemberId member, Instant now) {
        return new IssuedCouponState(
                coupon, campaign.key(), member, campaign.issued(), IssuedCouponStatus.ISSUED, now, campaign.endsAt());
    }
}
