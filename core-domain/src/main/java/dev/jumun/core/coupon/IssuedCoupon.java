package dev.jumun.core.coupon;

import dev.jumun.core.journal.Change;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/** The rules of a coupon that a member has: where it may go. Each verb refuses, as a bug, to take what is not there. */
public final class IssuedCoupon {
    private static final Account EXPIRED = new Account.Outside("expired", Unit.COUPON);
    private static final Account REVOKED = new Account.Outside("revoked", Unit.COUPON);

    private IssuedCoupon() {}

    /** Where it stands at this moment: nobody has to sweep what is past its period. */
    public static IssuedCouponStatus statusAt(IssuedCouponState coupon, Instant now) {
        return coupon.status() == IssuedCouponStatus.ISSUED && !now.isBefore(coupon.expiresAt())
                ? IssuedCouponStatus.EXPIRED
                : coupon.status();
    }

    /** The coupon as its owner sees it at this moment. */
    static IssuedCouponState seenAt(IssuedCouponState coupon, Instant now) {
        return with(coupon, statusAt(coupon, now));
    }

    /** An order uses it. */
    public static Change<IssuedCouponState> use(IssuedCouponState coupon, OrderId order) {
        Account from = IssuedCouponState.unused(coupon.key());
        Account to = IssuedCouponState.used(coupon.key());
        return moved(
                coupon,
                IssuedCouponStatus.ISSUED,
                IssuedCouponStatus.USED,
                new Entry(from, to, 1, Movement.USE, order));
    }

    /** The order that used it has ended. */
    public static Change<IssuedCouponState> restore(IssuedCouponState coupon, OrderId order) {
        Account from = IssuedCouponState.used(coupon.key());
        Account to = IssuedCouponState.unused(coupon.key());
        return moved(
                coupon,
                IssuedCouponStatus.USED,
                IssuedCouponStatus.ISSUED,
                new Entry(from, to, 1, Movement.RESTORE, order));
    }

    /** Its period is over. */
    public static Change<IssuedCouponState> expire(IssuedCouponState coupon) {
        Account from = IssuedCouponState.unused(coupon.key());
        return moved(
                coupon,
                IssuedCouponStatus.ISSUED,
                IssuedCouponStatus.EXPIRED,
                new Entry(from, EXPIRED, 1, Movement.EXPIRE, coupon.key()));
    }

    /** An administrator takes it back. */
    static Change<IssuedCouponState> revoke(IssuedCouponState coupon, Optional<String> reason) {
        Account from = IssuedCouponState.unused(coupon.key());
        return moved(
                coupon,
                IssuedCouponStatus.ISSUED,
                IssuedCouponStatus.REVOKED,
                new Entry(from, REVOKED, 1, Movement.REVOKE, coupon.key(), reason));
    }

    private static Change<IssuedCouponState> moved(
            IssuedCouponState coupon, IssuedCouponStatus from, IssuedCouponStatus to, Entry entry) {
        if (coupon.status() != from) {
            throw new IllegalArgumentException("coupon is " + coupon.status() + ", not " + from);
        }
        return new Change<>(with(coupon, to), entry);
    }

    private static IssuedCouponState with(IssuedCouponState coupon, IssuedCouponStatus status) {
        return new IssuedCouponState(
                coupon.key(),
                coupon.coupon(),
                coupon.member(),
                coupon.number(),
                status,
                coupon.issuedAt(),
                coupon.expiresAt());
    }
}
