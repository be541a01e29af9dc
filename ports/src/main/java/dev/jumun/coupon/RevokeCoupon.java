package dev.jumun.coupon;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.store.Refusal;
import dev.jumun.value.Length;
import java.util.Optional;

/** Driving port: an administrator takes an unused coupon back. It stays issued: nobody else gets its number. */
public interface RevokeCoupon {
    /** Takes it back for good. */
    Attempted<Outcome> revoke(Command command);

    /**
     * Which one, and why.
     *
     * @param key names the attempt
     * @param by the administrator
     * @param coupon the coupon
     * @param reason the administrator's words, 1 to 500 characters
     */
    record Command(IdempotencyKey key, MemberId by, IssuedCouponId coupon, Optional<String> reason) implements Attempt {
        /** @throws IllegalArgumentException if {@code reason} has another length */
        public Command {
            reason.ifPresent(words -> Length.REASON.check("a reason", words));
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * Done.
     *
     * @param revoked the coupon afterwards
     * @param name of its campaign
     */
    record Revoked(IssuedCouponState revoked, String name) implements Outcome, Receipt {}

    /** There is no such coupon. */
    record NotFound() implements Outcome, Refusal {}

    /** An order uses it. */
    record CouponUsed() implements Outcome, Refusal {}

    /** Its period is over. */
    record CouponExpired() implements Outcome, Refusal {}

    /** It was taken back before. */
    record CouponRevoked() implements Outcome, Refusal {}
}
