package dev.jumun.core.proof;

import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.core.catalog.Quota;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.journal.Account;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuState;
import java.util.HashMap;
import java.util.Map;

/** What an order must have moved, all in all, for its status to be true. */
final class OrderHoldings {
    private final Map<Account, Long> sums = new HashMap<>();

    private OrderHoldings() {}

    static Map<Account, Long> of(OrderState order) {
        OrderHoldings holdings = new OrderHoldings();
        WalletId wallet = new WalletId(order.member());
        switch (order.status()) {
            case AWAITING_PAYMENT -> {
                holdings.stock(order);
                holdings.coupon(order);
                holdings.moved(
                        WalletState.available(wallet),
                        WalletState.held(wallet),
                        order.pointsUsed().amount());
            }
            case CONFIRMED, COMPLETED -> {
                holdings.stock(order);
                holdings.coupon(order);
                holdings.moved(
                        WalletState.available(wallet),
                        OrderState.points(order.key()),
                        order.pointsUsed().amount());
                order.payment()
                        .ifPresent(payment -> holdings.moved(
                                WalletState.available(wallet),
                                PaymentState.received(payment),
                                order.total().amount()));
            }
            case CANCELLED, EXPIRED -> {}
        }
        return holdings.sums;
    }

    private void stock(OrderState order) {
        for (OrderLine line : order.lines()) {
            moved(
                    SkuState.available(line.sku()),
                    pieces(order, line),
                    line.remaining().count());
            if (line.purchaseLimit().isPresent()) {
                QuotaId quota = Quota.of(order.member(), line);
                Account taken = order.status().isSold() ? QuotaState.bought(quota) : QuotaState.held(quota);
                sums.merge(taken, line.remaining().count(), Long::sum);
            }
        }
    }

    private static Account pieces(OrderState order, OrderLine line) {
        if (order.hasLeft()) {
            return SkuState.shipped(line.sku());
        }
        return order.status().isSold() ? SkuState.committed(line.sku()) : SkuState.reserved(line.sku());
    }

    private void coupon(OrderState order) {
        order.coupon()
                .map(CouponUse::coupon)
                .ifPresent(coupon -> moved(IssuedCouponState.unused(coupon), IssuedCouponState.used(coupon), 1));
    }

    private void moved(Account from, Account to, long quantity) {
        sums.merge(from, -quantity, Long::sum);
        sums.merge(to, quantity, Long::sum);
    }
}
