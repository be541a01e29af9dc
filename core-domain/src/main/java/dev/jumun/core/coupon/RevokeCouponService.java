package dev.jumun.core.coupon;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import java.util.Optional;

public final class RevokeCouponService implements RevokeCoupon {
    private final Store store;
    private final Attempts attempts;

    public RevokeCouponService(Store store, Attempts attempts) {
        this.store = store;
        this.attempts = attempts;
    }

    @Override
    public Attempted<Outcome> revoke(Command command) {
        // Neither a coupon nor what its campaign is called ever goes, so what is read ahead holds in the commit too.
        Optional<CouponState> campaign = store.read(command.coupon()).flatMap(coupon -> store.read(coupon.coupon()));
        if (campaign.isEmpty()) {
            return new Attempted.Decided<>(new NotFound());
        }
        String name = campaign.get().name();
        return attempts.once(command, Footprint.of(command.coupon()), tx -> revoke(tx, command, name));
    }

    private static Outcome revoke(Tx tx, Command command, String name) {
        IssuedCouponState coupon = tx.find(command.coupon()).orElseThrow();
        return switch (IssuedCoupon.statusAt(coupon, tx.now())) {
            case ISSUED ->
                new Revoked(IssuedCoupon.revoke(coupon, command.reason()).into(tx), name);
            case USED -> new CouponUsed();
            case EXPIRED -> new CouponExpired();
            case REVOKED -> new CouponRevoked();
        };
    }
}
