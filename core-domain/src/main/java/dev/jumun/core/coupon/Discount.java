package dev.jumun.core.coupon;

import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.order.CouponUse;
import dev.jumun.value.Money;
import java.util.Collections;
import java.util.List;

/** How much a coupon takes off a cart: never more than the lines cost that it applies to. */
public final class Discount {
    private static final int WHOLE = 100;

    private Discount() {}

    /** How a cart would use a coupon. Where the discount is nothing, the coupon does not apply to the cart. */
    public static CouponUse on(List<CartLine> cart, IssuedCouponId coupon, CouponTerms terms) {
        List<CartLine> lines =
                cart.stream().filter(line -> appliesTo(terms, line)).toList();
        return new CouponUse(
                coupon,
                terms.benefit(),
                terms.minimumOrderAmount(),
                lines.stream().map(CartLine::sku).toList(),
                of(terms.benefit(), terms.minimumOrderAmount(), sum(lines)));
    }

    /** What lines cost together. */
    private static Money sum(List<CartLine> lines) {
        return lines.stream().map(CartLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private static boolean appliesTo(CouponTerms terms, CartLine line) {
        boolean toAll = terms.products().isEmpty() && terms.categories().isEmpty();
        return toAll
                || terms.products().contains(line.product())
                || !Collections.disjoint(terms.categories(), line.categories());
    }

    /** What is taken off lines that cost so much together: nothing if that is less than the minimum. */
    public static Money of(Benefit benefit, Money minimum, Money applicable) {
        if (applicable.compareTo(minimum) < 0) {
            return Money.ZERO;
        }
        return switch (benefit) {
            case Benefit.Amount(Money amount) -> least(amount, applicable);
            case Benefit.Percent(int percent, var maxDiscount) ->
                least(share(applicable, percent), maxDiscount.orElse(applicable));
        };
    }

    /** Rounded down, and exact for any amount: hundreds and the rest each by themselves. */
    private static Money share(Money amount, int percent) {
        long hundreds = amount.amount() / WHOLE;
        long rest = amount.amount() % WHOLE;
        return Money.of(hundreds * percent + rest * percent / WHOLE);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
