package dev.jumun.core.coupon;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.store.Footprint;
import dev.jumun.value.Ids;

public final class CreateCouponService implements CreateCoupon {
    private final Attempts attempts;
    private final Ids ids;

    public CreateCouponService(Attempts attempts, Ids ids) {
        this.attempts = attempts;
        this.ids = ids;
    }

    @Override
    public Attempted<Outcome> create(Command command) {
        CouponId id = new CouponId(ids.next());
        return attempts.once(
                command,
                Footprint.empty().creating(id),
                tx -> new Created(Campaign.begun(id, command).into(tx)));
    }
}
