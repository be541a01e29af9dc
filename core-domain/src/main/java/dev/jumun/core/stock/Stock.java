package dev.jumun.core.stock;

import dev.jumun.core.journal.Change;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.order.OrderId;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Quantity;
import java.util.Optional;

/** The rules of a SKU's pieces: where they may go. Each verb refuses, as a bug, to take what is not there. */
public final class Stock {
    private static final Account SUPPLIER = new Account.Outside("supplier", Unit.PIECE);
    private static final Account CORRECTION = new Account.Outside("correction", Unit.PIECE);

    private Stock() {}

    public static Change<SkuState> receive(SkuState sku, Quantity quantity, Optional<String> reason) {
        SkuId id = sku.key();
        return moved(sku, new Entry(SUPPLIER, SkuState.available(id), quantity.count(), Movement.RECEIVE, id, reason));
    }

    public static Change<SkuState> adjust(SkuState sku, long difference, String reason) {
        Account available = SkuState.available(sku.key());
        Account from = difference > 0 ? CORRECTION : available;
        Account to = difference > 0 ? available : CORRECTION;
        return moved(sku, new Entry(from, to, Math.abs(difference), Movement.ADJUST, sku.key(), Optional.of(reason)));
    }

    public static Change<SkuState> reserve(SkuState sku, Quantity quantity, OrderId order) {
        return moved(
                sku, SkuState.available(sku.key()), SkuState.reserved(sku.key()), quantity, Movement.RESERVE, order);
    }

    public static Change<SkuState> commit(SkuState sku, Quantity quantity, OrderId order) {
        return moved(
                sku, SkuState.reserved(sku.key()), SkuState.committed(sku.key()), quantity, Movement.COMMIT, order);
    }

    public static Change<SkuState> release(SkuState sku, Quantity quantity, OrderId order) {
        return moved(
                sku, SkuState.reserved(sku.key()), SkuState.available(sku.key()), quantity, Movement.RELEASE, order);
    }

    public static Change<SkuState> cancel(SkuState sku, Quantity quantity, OrderId order) {
        return moved(
                sku, SkuState.committed(sku.key()), SkuState.available(sku.key()), quantity, Movement.CANCEL, order);
    }

    public static Change<SkuState> ship(SkuState sku, Quantity quantity, OrderId order) {
        return moved(sku, SkuState.committed(sku.key()), SkuState.shipped(sku.key()), quantity, Movement.SHIP, order);
    }

    /** What was shipped came back, and can be sold again. */
    public static Change<SkuState> takeBack(SkuState sku, Quantity quantity, OrderId order) {
        return moved(sku, SkuState.shipped(sku.key()), SkuState.available(sku.key()), quantity, Movement.RETURN, order);
    }

    private static Change<SkuState> moved(
            SkuState sku, Account from, Account to, Quantity quantity, Movement movement, OrderId order) {
        return moved(sku, new Entry(from, to, quantity.count(), movement, order));
    }

    private static Change<SkuState> moved(SkuState sku, Entry entry) {
        SkuId id = sku.key();
        SkuState next = new SkuState(
                id,
                sku.product(),
                sku.name(),
                sku.options(),
                sku.price(),
                sku.salePeriod(),
                sku.purchaseLimit(),
                sku.cap(),
                after(sku.available(), entry, SkuState.available(id)),
                after(sku.reserved(), entry, SkuState.reserved(id)),
                after(sku.committed(), entry, SkuState.committed(id)),
                after(sku.shipped(), entry, SkuState.shipped(id)));
        return new Change<>(next, entry);
    }

    private static Quantity after(Quantity present, Entry entry, Account account) {
        return new Quantity(Math.addExact(present.count(), entry.effectOn(account)));
    }
}
