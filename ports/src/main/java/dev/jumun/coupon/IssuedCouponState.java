package dev.jumun.coupon;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.time.Instant;
import java.util.Map;

/**
 * A coupon that a member has.
 *
 * @param key which
 * @param coupon of which campaign
 * @param member whose
 * @param number its place among those issued of the campaign: 1, 2, 3 … without gaps
 * @param status where it stands; one that nobody used is {@code ISSUED} even past its period
 * @param issuedAt when the member got it
 * @param expiresAt the first instant at which it can no longer be used
 */
public record IssuedCouponState(
        IssuedCouponId key,
        CouponId coupon,
        MemberId member,
        long number,
        IssuedCouponStatus status,
        Instant issuedAt,
        Instant expiresAt)
        implements State {
    /** The kind of issued coupons. */
    public static final Kind<IssuedCouponState> KIND = new Kind<>("issued-coupon", IssuedCouponState.class);

    /** @throws IllegalArgumentException if {@code number} is less than 1 */
    public IssuedCouponState {
        if (number < 1) {
            throw new IllegalArgumentException("numbers start at 1, not " + number);
        }
    }

    @Override
    public Map<Account, Long> balances() {
        return Map.of(
                unused(key), status == IssuedCouponStatus.ISSUED ? 1L : 0L,
                used(key), status == IssuedCouponStatus.USED ? 1L : 0L);
    }

    /** The account that holds the coupon while nobody uses it. */
    public static Account.Owned unused(IssuedCouponId coupon) {
        return new Account.Owned(coupon, "unused", Unit.COUPON);
    }

    /** The account that holds the coupon while an order uses it. */
    public static Account.Owned used(IssuedCouponId coupon) {
        return new Account.Owned(coupon, "used", Unit.COUPON);
    }
}
