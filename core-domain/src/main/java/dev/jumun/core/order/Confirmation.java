package dev.jumun.core.order;

import dev.jumun.core.catalog.Quota;
import dev.jumun.core.point.Wallet;
import dev.jumun.core.stock.Stock;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentId;
import dev.jumun.store.Store.Tx;
import java.util.Optional;

/** An order that is paid in full: its stock is sold and its points are used up. */
public final class Confirmation {
    private Confirmation() {}

    /** Writes all of it. */
    public static OrderState confirm(Tx tx, OrderState order, Optional<PaymentId> payment) {
        order.lines().stream().filter(line -> !line.remaining().isZero()).forEach(line -> commit(tx, order, line));
        if (!order.pointLots().isEmpty()) {
            Wallet.spend(Wallet.open(tx, order.member()), order.pointLots(), order.key())
                    .into(tx);
        }
        OrderState confirmed = Order.confirmed(order, payment);
        tx.put(confirmed);
        tx.emit(new OrderConfirmed(confirmed));
        return confirmed;
    }

    private static void commit(Tx tx, OrderState order, OrderLine line) {
        Stock.commit(tx.find(line.sku()).orElseThrow(), line.remaining(), order.key())
                .into(tx);
        if (line.purchaseLimit().isPresent()) {
            Quota.commit(Quota.find(tx, Quota.of(order.member(), line)), line.remaining(), order.key())
                    .into(tx);
        }
    }
}
