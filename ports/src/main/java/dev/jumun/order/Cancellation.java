package dev.jumun.order;

import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.List;

/**
 * What was called off and what was given back for it.
 *
 * @param id which
 * @param order of which order
 * @param lines the pieces called off
 * @param refundedPoints points named at placement that went back to the wallet
 * @param refundedPayment money that went back by the payment's method
 * @param couponReturned whether the coupon can be used again
 */
public record Cancellation(
        CancellationId id,
        OrderId order,
        List<Line> lines,
        Money refundedPoints,
        Money refundedPayment,
        boolean couponReturned) {
    /** Copies {@code lines}. */
    public Cancellation {
        lines = List.copyOf(lines);
    }

    /**
     * Pieces of one SKU.
     *
     * @param sku which
     * @param quantity how many
     */
    public record Line(SkuId sku, Quantity quantity) {}
}
