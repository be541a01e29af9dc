package dev.jumun.coupon;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.store.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Driving port: a member asks for a coupon of a campaign, first come, first served. */
public interface IssueCoupon {
    /**
     * Issues the next one, numbered without gaps, in one commit. Rules are tried in the order in which the refusals
     * stand below, and the first that says no is the answer.
     */
    Attempted<Outcome> issue(Command command);

    /**
     * Who wants one of which.
     *
     * @param key names the attempt; without one nothing is remembered, and to ask again is to ask for another
     * @param by the member
     * @param coupon the campaign
     */
    record Command(Optional<IdempotencyKey> key, MemberId by, CouponId coupon) {}

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * Done.
     *
     * @param issued the coupon
     * @param name of the campaign
     */
    record Issued(IssuedCouponState issued, String name) implements Outcome, Receipt {}

    /** There is no such campaign. */
    record NotFound() implements Outcome, Refusal {}

    /**
     * The campaign has not begun.
     *
     * @param startsAt when it will
     */
    record CouponNotStarted(Instant startsAt) implements Outcome, Refusal {}

    /**
     * The campaign is over.
     *
     * @param endsAt since when
     */
    record CouponExpired(Instant endsAt) implements Outcome, Refusal {}

    /** The member got as many as one member may. */
    record CouponAlreadyIssued() implements Outcome, Refusal {}

    /** All were issued. */
    record CouponSoldOut() implements Outcome, Refusal {}
}
