package dev.jumun.core.coupon;

import dev.jumun.coupon.CouponQueries;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.ListCoupons;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.value.Page;
import java.time.Instant;
import java.time.InstantSource;

public final class ListCouponsService implements ListCoupons {
    private final CouponQueries coupons;
    private final InstantSource clock;

    public ListCouponsService(CouponQueries coupons, InstantSource clock) {
        this.coupons = coupons;
        this.clock = clock;
    }

    @Override
    public Page<OwnedCoupon, IssuedCouponId> list(Command command) {
        Instant now = clock.instant();
        Page<OwnedCoupon, IssuedCouponId> page = coupons.ofMember(command.member(), command.page());
        return new Page<>(
                page.items().stream()
                        .map(owned -> new OwnedCoupon(IssuedCoupon.seenAt(owned.issued(), now), owned.campaign()))
                        .toList(),
                page.next());
    }
}
