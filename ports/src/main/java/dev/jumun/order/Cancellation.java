package dev.jumun.order;

import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was called off and what was given back for it.
 *
 * @param id which
 * @param order of which order
 * @param lines the pieces called off
 * @param refundedPoints points named at placement that went back to the wallet
 * @param refundedPayment money that went back by the payment's method
 * @param couponReturned whether the coupon can be used again since
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
     * @param quantity how many, 1 or more
     */
    public record Line(SkuId sku, Quantity quantity) {
        /** @throws IllegalArgumentException if {@code quantity} is nothing */
        public Line {
            if (quantity.isZero()) {
                throw new IllegalArgumentException("no piece of " + sku);
            }
        }
    }

    /** One line per SKU. */
    static List<Line> merged(List<Line> lines) {
        Map<SkuId, Quantity> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.sku(), line.quantity(), Quantity::plus));
        return sums.entrySet().stream()
                .map(sum -> new Line(sum.getKey(), sum.getValue()))
                .toList();
    }
}
