package dev.jumun.core.catalog;

import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.core.journal.Change;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.store.Store;
import dev.jumun.value.Quantity;

/** The rules of what one member may have of a limited product. Each verb counts a line of an order that is limited. */
public final class Quota {
    private static final Account LIMIT = new Account.Outside("purchase-limit", Unit.PIECE);

    private Quota() {}

    /** What the member has, nothing at first. */
    public static QuotaState find(Store.Tx tx, QuotaId quota) {
        return tx.find(quota).orElseGet(() -> QuotaState.empty(quota));
    }

    /** How many more pieces the limit leaves: none where it was lowered below what the member has. */
    public static Quantity left(QuotaState quota, Quantity limit) {
        long taken = Math.addExact(quota.held().count(), quota.bought().count());
        return Quantity.of(Math.max(0, limit.count() - taken));
    }

    /** Which quota the line counts against. */
    public static QuotaId of(MemberId member, OrderLine line) {
        return new QuotaId(line.product(), member);
    }

    public static Change<QuotaState> hold(QuotaState quota, Quantity quantity, OrderId order) {
        return moved(quota, LIMIT, QuotaState.held(quota.key()), quantity, Movement.RESERVE, order);
    }

    public static Change<QuotaState> commit(QuotaState quota, Quantity quantity, OrderId order) {
        return moved(
                quota, QuotaState.held(quota.key()), QuotaState.bought(quota.key()), quantity, Movement.COMMIT, order);
    }

    public static Change<QuotaState> release(QuotaState quota, Quantity quantity, OrderId order) {
        return moved(quota, QuotaState.held(quota.key()), LIMIT, quantity, Movement.RELEASE, order);
    }

    public static Change<QuotaState> cancel(QuotaState quota, Quantity quantity, OrderId order) {
        return moved(quota, QuotaState.bought(quota.key()), LIMIT, quantity, Movement.CANCEL, order);
    }

    private static Change<QuotaState> moved(
            QuotaState quota, Account from, Account to, Quantity quantity, Movement movement, OrderId order) {
        Entry entry = new Entry(from, to, quantity.count(), movement, order);
        QuotaId id = quota.key();
        QuotaState next = new QuotaState(
                id,
                after(quota.held(), entry, QuotaState.held(id)),
                after(quota.bought(), entry, QuotaState.bought(id)));
        return new Change<>(next, entry);
    }

    private static Quantity after(Quantity present, Entry entry, Account account) {
        return Quantity.of(Math.addExact(present.count(), entry.effectOn(account)));
    }
}
