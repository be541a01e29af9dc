package dev.jumun.core.order;

import dev.jumun.core.catalog.Quota;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.point.WalletId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step in the life of an order will touch, read ahead: the order, its SKUs, its coupon, its payment, and the
 * wallet and the quotas of whose it is.
 */
public final class OrderFootprint {
    private OrderFootprint() {}

    public static Footprint of(OrderState order) {
        return Footprint.of(order.key()).holding(reach(order));
    }

    private static List<Key<?>> reach(OrderState order) {
        List<Key<?>> keys = new ArrayList<>(List.of(new WalletId(order.member())));
        order.lines().stream().map(OrderLine::sku).forEach(keys::add);
        order.lines().stream()
                .filter(line -> line.purchaseLimit().isPresent())
                .map(line -> Quota.of(order.member(), line))
                .forEach(keys::add);
        order.coupon().map(CouponUse::coupon).ifPresent(keys::add);
        order.payment().ifPresent(keys::add);
        return keys;
    }
}
