package dev.jumun.coupon;

import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names a coupon that a member has.
 *
 * @param value a UUIDv7
 */
public record IssuedCouponId(UUID value) implements UuidKey<IssuedCouponState> {
    @Override
    public Kind<IssuedCouponState> kind() {
        return IssuedCouponState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
