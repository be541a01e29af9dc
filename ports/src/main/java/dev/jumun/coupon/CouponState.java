package dev.jumun.coupon;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.time.Instant;
import java.util.Map;

/**
 * A coupon campaign. But for the count, nothing of it ever changes.
 *
 * @param key which
 * @param name 1 to 200 characters
 * @param totalQuantity how many can be issued in all, 1 to {@link #MAX_QUANTITY}
 * @param perMemberLimit how many can be issued to one member, 1 or more
 * @param terms what its coupons are good for
 * @param startsAt the first instant at which they can be issued and used
 * @param endsAt the first instant at which they no longer can, after {@code startsAt}
 * @param issued how many were issued, up to {@code totalQuantity}
 */
public record CouponState(
        CouponId key,
        String name,
        long totalQuantity,
        long perMemberLimit,
        CouponTerms terms,
        Instant startsAt,
        Instant endsAt,
        long issued)
        implements State {
    /** The kind of campaigns. */
    public static final Kind<CouponState> KIND = new Kind<>("coupon", CouponState.class);

    /** The most coupons of one campaign. */
    public static final long MAX_QUANTITY = 100_000_000;

    /** @throws IllegalArgumentException if a quantity is out of bounds, or the period ends before it starts */
    public CouponState {
        if (totalQuantity < 1 || totalQuantity > MAX_QUANTITY || perMemberLimit < 1) {
            throw new IllegalArgumentException("a campaign of " + totalQuantity + ", " + perMemberLimit + " each");
        }
        if (issued < 0 || issued > totalQuantity) {
            throw new IllegalArgumentException("issued " + issued + " of " + totalQuantity);
        }
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("a campaign from " + startsAt + " to " + endsAt);
        }
    }

    /** How many can still be issued. */
    public long remaining() {
        return totalQuantity - issued;
    }

    @Override
    public Map<Account, Long> balances() {
        return Map.of(remaining(key), remaining());
    }

    /** The account of coupons that can still be issued. */
    public static Account.Owned remaining(CouponId coupon) {
        return new Account.Owned(coupon, "remaining", Unit.COUPON);
    }
}
