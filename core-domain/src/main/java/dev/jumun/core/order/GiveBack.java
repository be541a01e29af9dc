package dev.jumun.core.order;

import dev.jumun.catalog.QuotaState;
import dev.jumun.core.catalog.Quota;
import dev.jumun.core.coupon.IssuedCoupon;
import dev.jumun.core.journal.Change;
import dev.jumun.core.payment.Payment;
import dev.jumun.core.point.Wallet;
import dev.jumun.core.stock.Stock;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentRefunded;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Money;

/**
 * Gives back everything that an order holds or has used up. Called once per order, by whatever ends it. Points go to the
 * lots that they came from, and expire there if those are past their date.
 */
final class GiveBack {
    private GiveBack() {}

    /** Frees the stock and the member's quotas and returns the points, from wherever the order's status says they are. */
    static void stockAndPoints(Tx tx, OrderState order) {
        boolean sold = order.status() == OrderStatus.CONFIRMED;
        for (OrderLine line : order.lines()) {
            SkuState sku = tx.find(line.sku()).orElseThrow();
            Change<SkuState> back = sold
                    ? Stock.cancel(sku, line.remaining(), order.key())
                    : Stock.release(sku, line.remaining(), order.key());
            back.into(tx);
            if (line.purchaseLimit().isPresent()) {
                quota(tx, order, line, sold);
            }
        }
        if (!order.pointLots().isEmpty()) {
            WalletState wallet = Wallet.open(tx, order.member());
            Change<WalletState> back = sold
                    ? Wallet.refund(wallet, order.pointLots(), order.key())
                    : Wallet.unhold(wallet, order.pointLots(), order.key());
            Wallet.expireDead(tx, back.into(tx));
        }
    }

    private static void quota(Tx tx, OrderState order, OrderLine line, boolean sold) {
        QuotaState quota = Quota.find(tx, Quota.of(order.member(), line));
        Change<QuotaState> back = sold
                ? Quota.cancel(quota, line.remaining(), order.key())
                : Quota.release(quota, line.remaining(), order.key());
        back.into(tx);
    }

    /** Returns the coupon, if there was one: whether it can be used again. */
    static boolean coupon(Tx tx, OrderState order) {
        return order.coupon()
                .map(use -> restored(tx, tx.find(use.coupon()).orElseThrow(), order.key()))
                .orElse(false);
    }

    private static boolean restored(Tx tx, IssuedCouponState used, OrderId order) {
        IssuedCouponState coupon = IssuedCoupon.restore(used, order).into(tx);
        boolean isOver = IssuedCoupon.statusAt(coupon, tx.now()) == IssuedCouponStatus.EXPIRED;
        if (isOver) {
            IssuedCoupon.expire(coupon).into(tx);
        }
        return !isOver;
    }

    /** Returns the payment, if there was one: how much went back. */
    static Money payment(Tx tx, OrderState order) {
        return order.payment().map(id -> refund(tx, order, id)).orElse(Money.ZERO);
    }

    private static Money refund(Tx tx, OrderState order, PaymentId id) {
        PaymentState refunded = Payment.refunded(tx.find(id).orElseThrow());
        WalletState wallet = Wallet.open(tx, order.member());
        Wallet.expireDead(
                tx, Wallet.repay(wallet, refunded.lots(), id, order.key()).into(tx));
        tx.put(refunded);
        tx.emit(new PaymentRefunded(refunded));
        return refunded.amount();
    }
}
