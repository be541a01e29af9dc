package dev.jumun.core.coupon;

import dev.jumun.coupon.ShowCoupon;
import dev.jumun.store.Store;

public final class ShowCouponService implements ShowCoupon {
    private final Store store;

    public ShowCouponService(Store store) {
        this.store = store;
    }

    @Override
    public Outcome show(Command command) {
        return store.read(command.coupon()).<Outcome>map(Shown::new).orElseGet(NotFound::new);
    }
}
