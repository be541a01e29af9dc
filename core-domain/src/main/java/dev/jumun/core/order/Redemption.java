package dev.jumun.core.order;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.core.coupon.CartLine;
import dev.jumun.core.coupon.Discount;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.member.MemberId;
import dev.jumun.order.CouponUse;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A coupon of the member that an order names, with all that its terms ask for.
 *
 * @param coupon the coupon
 * @param terms of its campaign
 * @param categories of products, as far as the terms ask for them
 */
record Redemption(IssuedCouponState coupon, CouponTerms terms, Map<ProductId, List<String>> categories) {
    /** Empty if the member has no such coupon. */
    static Optional<Redemption> find(Tx tx, CouponForecast forecast, MemberId member) {
        Map<ProductId, List<String>> categories = new HashMap<>();
        forecast.products()
                .forEach(id -> categories.put(
                        id, tx.find(id).map(ProductState::categories).orElse(List.of())));
        return tx.find(forecast.coupon())
                .filter(coupon -> coupon.member().equals(member))
                .flatMap(coupon -> forecast.terms().map(terms -> new Redemption(coupon, terms, categories)));
    }

    /** A line of the order, as the coupon sees it. */
    CartLine line(SkuState sku, Money amount) {
        return new CartLine(sku.key(), sku.product(), categories.getOrDefault(sku.product(), List.of()), amount);
    }

    CouponUse on(List<CartLine> cart) {
        return Discount.on(cart, coupon.key(), terms);
    }
}
