package dev.jumun.core.order;

import dev.jumun.catalog.ProductId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an order with a coupon needs beside its SKUs, read ahead, so that a campaign need not be held by every order.
 *
 * @param coupon which
 * @param terms of its campaign, which never change; empty if there is no such coupon
 * @param products whose categories the terms ask for
 */
record CouponForecast(IssuedCouponId coupon, Optional<CouponTerms> terms, List<ProductId> products) {
    static CouponForecast read(Store store, IssuedCouponId coupon, List<PlaceOrder.Line> lines) {
        Optional<CouponTerms> terms = store.read(coupon)
                .flatMap(issued -> store.read(issued.coupon()))
                .map(CouponState::terms);
        boolean asksForCategories =
                terms.filter(some -> !some.categories().isEmpty()).isPresent();
        return new CouponForecast(coupon, terms, asksForCategories ? products(store, lines) : List.of());
    }

    private static List<ProductId> products(Store store, List<PlaceOrder.Line> lines) {
        return lines.stream()
                .flatMap(line -> store.read(line.sku()).stream())
                .map(SkuState::product)
                .distinct()
                .toList();
    }

    Footprint over(Footprint footprint) {
        List<Key<?>> keys = new ArrayList<>(products);
        keys.add(coupon);
        return footprint.holding(keys);
    }
}
