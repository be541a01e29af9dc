package dev.jumun.core.point;

import dev.jumun.core.journal.Change;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.store.Store;
import dev.jumun.value.Money;

/** The rules of a member's points: where they may go. Each verb refuses, as a bug, to take what is not there. */
public final class Wallet {
    private static final Account TOP_UP = new Account.Outside("top-up", Unit.MONEY);

    private Wallet() {}

    /** The member's wallet, empty if there is none yet. */
    public static WalletState find(Store.Tx tx, MemberId member) {
        WalletId id = new WalletId(member);
        return tx.find(id).orElseGet(() -> WalletState.empty(id));
    }

    /** Whether {@code more} points would go beyond {@link WalletState#MAX}. */
    public static boolean exceedsLimit(WalletState wallet, Money more) {
        return wallet.available().plus(wallet.held()).plus(more).compareTo(WalletState.MAX) > 0;
    }

    public static Change<WalletState> charge(WalletState wallet, Money amount) {
        WalletId id = wallet.key();
        return moved(wallet, new Entry(TOP_UP, WalletState.available(id), amount.amount(), Movement.CHARGE, id));
    }

    public static Change<WalletState> hold(WalletState wallet, Money points, OrderId order) {
        WalletId id = wallet.key();
        return moved(wallet, WalletState.available(id), WalletState.held(id), points, Movement.HOLD, order);
    }

    public static Change<WalletState> unhold(WalletState wallet, Money points, OrderId order) {
        WalletId id = wallet.key();
        return moved(wallet, WalletState.held(id), WalletState.available(id), points, Movement.UNHOLD, order);
    }

    /** The order uses up what was held for it. */
    public static Change<WalletState> spend(WalletState wallet, Money points, OrderId order) {
        return moved(wallet, WalletState.held(wallet.key()), OrderState.points(order), points, Movement.SPEND, order);
    }

    /** Gives back what the order used up. */
    public static Change<WalletState> refund(WalletState wallet, Money points, OrderId order) {
        return moved(
                wallet, OrderState.points(order), WalletState.available(wallet.key()), points, Movement.REFUND, order);
    }

    public static Change<WalletState> pay(WalletState wallet, Money amount, PaymentId payment, OrderId order) {
        return moved(
                wallet,
                WalletState.available(wallet.key()),
                PaymentState.received(payment),
                amount,
                Movement.SPEND,
                order);
    }

    /** Gives back what was paid. */
    public static Change<WalletState> repay(WalletState wallet, Money amount, PaymentId payment, OrderId order) {
        return moved(
                wallet,
                PaymentState.received(payment),
                WalletState.available(wallet.key()),
                amount,
                Movement.REFUND,
                order);
    }

    private static Change<WalletState> moved(
            WalletState wallet, Account from, Account to, Money amount, Movement movement, OrderId order) {
        return moved(wallet, new Entry(from, to, amount.amount(), movement, order));
    }

    private static Change<WalletState> moved(WalletState wallet, Entry entry) {
        WalletState next = new WalletState(
                wallet.key(),
                after(wallet.available(), entry, WalletState.available(wallet.key())),
                after(wallet.held(), entry, WalletState.held(wallet.key())));
        return new Change<>(next, entry);
    }

    private static Money after(Money present, Entry entry, Account account) {
        return new Money(Math.addExact(present.amount(), entry.effectOn(account)));
    }
}
