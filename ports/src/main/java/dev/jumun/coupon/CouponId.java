package dev.jumun.coupon;

import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names a coupon campaign.
 *
 * @param value a UUIDv7
 */
public record CouponId(UUID value) implements UuidKey<CouponState> {
    @Override
    public Kind<CouponState> kind() {
        return CouponState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
