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
import dev.jumun.point.Lot;
import dev.jumun.point.PointsExpired;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.store.Key;
import dev.jumun.store.Store;
import dev.jumun.value.Money;
import java.util.List;

/** The rules of a member's points: where they may go. Each verb refuses, as a bug, to take what is not there. */
public final class Wallet {
    private static final Account TOP_UP = new Account.Outside("top-up", Unit.MONEY);
    private static final Account EXPIRED = new Account.Outside("expired", Unit.MONEY);

    private Wallet() {}

    /** The member's wallet at this moment, empty if there is none yet: points past their date are taken out first. */
    public static WalletState open(Store.Tx tx, MemberId member) {
        return expireDead(tx, find(tx, member));
    }

    /** The member's wallet as it was left, empty if there is none yet. */
    public static WalletState find(Store.Tx tx, MemberId member) {
        WalletId id = new WalletId(member);
        return tx.find(id).orElseGet(() -> WalletState.empty(id));
    }

    /** Takes out points past their date, lot by lot: what is left. */
    public static WalletState expireDead(Store.Tx tx, WalletState wallet) {
        List<Lot> dead = Lots.dead(wallet.lots(), tx.now());
        if (dead.isEmpty()) {
            return wallet;
        }
        WalletState live = wallet;
        for (Lot lot : dead) {
            live = moved(live, List.of(lot), available(live), EXPIRED, Movement.EXPIRE, live.key())
                    .into(tx);
        }
        tx.emit(new PointsExpired(live.key(), Lot.sum(dead)));
        return live;
    }

    /** Whether {@code more} points would go beyond {@link WalletState#MAX}. */
    public static boolean exceedsLimit(WalletState wallet, Money more) {
        return wallet.available().plus(wallet.held()).plus(more).compareTo(WalletState.MAX) > 0;
    }

    public static Change<WalletState> charge(WalletState wallet, Lot lot) {
        return moved(wallet, List.of(lot), TOP_UP, available(wallet), Movement.CHARGE, wallet.key());
    }

    public static Change<WalletState> hold(WalletState wallet, List<Lot> lots, OrderId order) {
        return moved(wallet, lots, available(wallet), held(wallet), Movement.HOLD, order);
    }

    public static Change<WalletState> unhold(WalletState wallet, List<Lot> lots, OrderId order) {
        return moved(wallet, lots, held(wallet), available(wallet), Movement.UNHOLD, order);
    }

    /** The order uses up what was held for it. */
    public static Change<WalletState> spend(WalletState wallet, List<Lot> lots, OrderId order) {
        return moved(wallet, lots, held(wallet), OrderState.points(order), Movement.SPEND, order);
    }

    /** Gives back what the order used up. */
    public static Change<WalletState> refund(WalletState wallet, List<Lot> lots, OrderId order) {
        return moved(wallet, lots, OrderState.points(order), available(wallet), Movement.REFUND, order);
    }

    public static Change<WalletState> pay(WalletState wallet, List<Lot> lots, PaymentId payment, OrderId order) {
        return moved(wallet, lots, available(wallet), PaymentState.received(payment), Movement.SPEND, order);
    }

    /** Gives back what was paid. */
    public static Change<WalletState> repay(WalletState wallet, List<Lot> lots, PaymentId payment, OrderId order) {
        return moved(wallet, lots, PaymentState.received(payment), available(wallet), Movement.REFUND, order);
    }

    private static Account available(WalletState wallet) {
        return WalletState.available(wallet.key());
    }

    private static Account held(WalletState wallet) {
        return WalletState.held(wallet.key());
    }

    private static Change<WalletState> moved(
            WalletState wallet, List<Lot> lots, Account from, Account to, Movement movement, Key<?> cause) {
        Entry entry = new Entry(from, to, Lot.sum(lots).amount(), movement, cause);
        Money held = new Money(Math.addExact(wallet.held().amount(), entry.effectOn(held(wallet))));
        return new Change<>(new WalletState(wallet.key(), after(wallet, entry, lots), held), entry);
    }

    private static List<Lot> after(WalletState wallet, Entry entry, List<Lot> lots) {
        return switch (Long.signum(entry.effectOn(available(wallet)))) {
            case 1 -> Lots.plus(wallet.lots(), lots);
            case -1 -> Lots.minus(wallet.lots(), lots);
            default -> wallet.lots();
        };
    }
}
