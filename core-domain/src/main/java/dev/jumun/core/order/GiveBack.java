package dev.jumun.core.order;

import dev.jumun.catalog.QuotaState;
import dev.jumun.core.catalog.Quota;
import dev.jumun.core.coupon.IssuedCoupon;
import dev.jumun.core.journal.Change;
import dev.jumun.core.payment.Payment;
import dev.jumun.core.point.Lots;
import dev.jumun.core.point.Wallet;
import dev.jumun.core.stock.Stock;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.order.Cancellation;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.payment.PaymentRefunded;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives back what an order holds or has used up, from wherever its status says that it is. Points go to the lots that
 * they came from, and expire there if those are past their date.
 */
final class GiveBack {
    private GiveBack() {}

    /** Everything that an unpaid order holds. */
    static void all(Tx tx, OrderState order) {
        pieces(tx, order, CallingOff.left(order));
        points(tx, order, order.pointLots());
        coupon(tx, order);
    }

    /** Frees stock and the member's quotas. */
    static void pieces(Tx tx, OrderState order, List<Cancellation.Line> pieces) {
        boolean sold = order.status() == OrderStatus.CONFIRMED;
        Map<SkuId, OrderLine> lines = new HashMap<>();
        order.lines().forEach(line -> lines.put(line.sku(), line));
        for (Cancellation.Line piece : pieces) {
            SkuState sku = tx.find(piece.sku()).orElseThrow();
            Change<SkuState> back = sold
                    ? Stock.cancel(sku, piece.quantity(), order.key())
                    : Stock.release(sku, piece.quantity(), order.key());
            back.into(tx);
            OrderLine line = Objects.requireNonNull(lines.get(piece.sku()));
            if (line.purchaseLimit().isPresent()) {
                quota(tx, order, line, piece.quantity(), sold);
            }
        }
    }

    private static void quota(Tx tx, OrderState order, OrderLine line, Quantity pieces, boolean sold) {
        QuotaState quota = Quota.find(tx, Quota.of(order.member(), line));
        Change<QuotaState> back =
                sold ? Quota.cancel(quota, pieces, order.key()) : Quota.release(quota, pieces, order.key());
        back.into(tx);
    }

    /** Returns points named at placement. */
    static void points(Tx tx, OrderState order, List<Lot> lots) {
        if (lots.isEmpty()) {
            return;
        }
        WalletState wallet = Wallet.open(tx, order.member());
        Change<WalletState> back = order.status() == OrderStatus.CONFIRMED
                ? Wallet.refund(wallet, lots, order.key())
                : Wallet.unhold(wallet, lots, order.key());
        Wallet.expireDead(tx, back.into(tx));
    }

    /** Returns the coupon, if there is one: whether it can be used again. */
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

    /** Returns so much of the payment, if there was one: how much went back. */
    static Money payment(Tx tx, OrderState order, Money amount) {
        if (order.payment().isEmpty() || amount.isZero()) {
            return Money.ZERO;
        }
        PaymentState payment = tx.find(order.payment().get()).orElseThrow();
        PaymentState refunded = Payment.refunded(payment, amount);
        List<Lot> lots = Lots.minus(Payment.keptLots(payment), Payment.keptLots(refunded));
        WalletState wallet = Wallet.open(tx, order.member());
        Wallet.expireDead(
                tx, Wallet.repay(wallet, lots, payment.key(), order.key()).into(tx));
        tx.put(refunded);
        tx.emit(new PaymentRefunded(refunded, amount));
        return amount;
    }
}
