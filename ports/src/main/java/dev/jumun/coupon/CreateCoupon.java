package dev.jumun.coupon;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.value.Length;
import java.time.Instant;

/** Driving port: an administrator begins a campaign. */
public interface CreateCoupon {
    /** Creates it, with nothing issued. */
    Attempted<Outcome> create(Command command);

    /**
     * The campaign, as {@link CouponState} describes it.
     *
     * @param key names the attempt
     * @param by the administrator
     * @param name of the campaign, 1 to 200 characters
     * @param totalQuantity how many can be issued in all
     * @param perMemberLimit how many can be issued to one member
     * @param terms what its coupons are good for
     * @param startsAt when its period begins
     * @param endsAt when its period is over
     */
    record Command(
            IdempotencyKey key,
            MemberId by,
            String name,
            long totalQuantity,
            long perMemberLimit,
            CouponTerms terms,
            Instant startsAt,
            Instant endsAt)
            implements Attempt {
        /** @throws IllegalArgumentException if {@code name} has another length */
        public Command {
            Length.NAME.check("a name", name);
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Done: the campaign as created. */
    record Created(CouponState coupon) implements Outcome, Receipt {}
}
