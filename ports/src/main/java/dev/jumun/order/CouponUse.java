package dev.jumun.order;

import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import java.util.List;

/**
 * How an order uses a coupon: all that decides what it takes off, whatever becomes of the campaign and the catalog.
 *
 * @param coupon which
 * @param benefit what it takes off the lines that it applies to
 * @param minimumOrderAmount what these must cost together
 * @param skus of these lines
 * @param discount what it takes off, no more than these cost when the order is placed
 */
public record CouponUse(
        IssuedCouponId coupon, Benefit benefit, Money minimumOrderAmount, List<SkuId> skus, Money discount) {
    /** Copies {@code skus}. */
    public CouponUse {
        skus = List.copyOf(skus);
    }
}
