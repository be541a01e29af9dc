package dev.jumun.order;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.catalog.ProductId;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.member.MemberId;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Refusal;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Driving port: a member orders. */
public interface PlaceOrder {
    /**
     * Reserves every line, all or nothing, uses the coupon and holds the points named, in one commit. An order that
     * costs nothing more is confirmed at once. Rules are tried in the order in which the refusals stand below, and the
     * first that says no is the answer.
     */
    Attempted<Outcome> place(Command command);

    /**
     * The wish.
     *
     * @param key names the attempt
     * @param by the member
     * @param lines 1 to {@link #MAX_LINES}, one per SKU: the same SKU given twice is merged
     * @param coupon to be used
     * @param points to be used, 0 for none
     * @param shipTo where it goes
     */
    record Command(
            IdempotencyKey key,
            MemberId by,
            List<Line> lines,
            Optional<IssuedCouponId> coupon,
            Money points,
            Optional<ShipTo> shipTo)
            implements Attempt {
        /** The most lines of one order, after merging. */
        public static final int MAX_LINES = 100;

        /**
         * @throws IllegalArgumentException if there are no lines, too many, or too many pieces in one, or if a text of
         *     {@code shipTo} has another length
         */
        public Command {
            shipTo.ifPresent(ShipTo::check);
            lines = merged(lines);
            if (lines.isEmpty() || lines.size() > MAX_LINES) {
                throw new IllegalArgumentException("an order has 1 to " + MAX_LINES + " lines, not " + lines.size());
            }
        }

        private static List<Line> merged(List<Line> lines) {
            Map<SkuId, Quantity> sums = new LinkedHashMap<>();
            lines.forEach(line -> sums.merge(line.sku(), line.quantity(), Quantity::plus));
            return sums.entrySet().stream()
                    .map(sum -> new Line(sum.getKey(), sum.getValue()))
                    .toList();
        }
    }

    /**
     * So many pieces of that.
     *
     * @param sku what
     * @param quantity 1 to {@link OrderLine#MAX_QUANTITY}
     */
    record Line(SkuId sku, Quantity quantity) {
        /** @throws IllegalArgumentException if {@code quantity} is out of bounds */
        public Line {
            if (quantity.isZero() || quantity.count() > OrderLine.MAX_QUANTITY) {
                throw new IllegalArgumentException("quantity is not 1 to " + OrderLine.MAX_QUANTITY + ": " + quantity);
            }
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Done: the order as placed. */
    record Placed(OrderState order) implements Outcome, Receipt {}

    /**
     * There are no such SKUs.
     *
     * @param skus which
     */
    record SkuNotFound(List<SkuId> skus) implements Outcome, Refusal {
        /** Copies {@code skus}. */
        public SkuNotFound {
            skus = List.copyOf(skus);
        }
    }

    /**
     * Their sale has not begun, or is over.
     *
     * @param skus which
     */
    record NotOnSale(List<SkuId> skus) implements Outcome, Refusal {
        /** Copies {@code skus}. */
        public NotOnSale {
            skus = List.copyOf(skus);
        }
    }

    /**
     * Fewer pieces are available than wanted.
     *
     * @param available how many there are, per SKU that is short
     */
    record OutOfStock(Map<SkuId, Quantity> available) implements Outcome, Refusal {
        /** Copies {@code available}. */
        public OutOfStock {
            available = Collections.unmodifiableMap(new LinkedHashMap<>(available));
        }
    }

    /**
     * The member would have more pieces of a product than one member may, over all their orders. Asked after
     * {@link OutOfStock}, so that what is sold out is refused without a look at anybody's quota.
     *
     * @param left how many they may still have, per product that is over its limit
     */
    record PurchaseLimitExceeded(Map<ProductId, Quantity> left) implements Outcome, Refusal {
        /** Copies {@code left}. */
        public PurchaseLimitExceeded {
            left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        }
    }

    /** The sum is beyond what can be counted. */
    record TotalTooLarge() implements Outcome, Refusal {}

    /** The member has no such coupon. */
    record CouponNotFound() implements Outcome, Refusal {}

    /** Another order uses the coupon. */
    record CouponUsed() implements Outcome, Refusal {}

    /** The coupon's period is over. */
    record CouponExpired() implements Outcome, Refusal {}

    /** The coupon was taken back. */
    record CouponRevoked() implements Outcome, Refusal {}

    /**
     * The coupon takes nothing off these lines.
     *
     * @param applicable what the lines that it applies to cost together
     * @param minimumOrderAmount what they must cost
     */
    record CouponNotApplicable(Money applicable, Money minimumOrderAmount) implements Outcome, Refusal {}

    /**
     * More points are named than is left to pay.
     *
     * @param payable what the lines cost, less the discount
     */
    record PointsExceedTotal(Money payable) implements Outcome, Refusal {}

    /**
     * More points are named than the member has.
     *
     * @param balance points that can be spent
     */
    record InsufficientPoints(Money balance) implements Outcome, Refusal {}
}
