package dev.jumun.point;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Money;
import java.util.Map;

/**
 * A member's points; one point is one minor unit of money. A member without a wallet has an empty one.
 *
 * @param key whose
 * @param available points that can be spent
 * @param held points set aside for unpaid orders
 */
public record WalletState(WalletId key, Money available, Money held) implements State {
    /** The kind of wallets. */
    public static final Kind<WalletState> KIND = new Kind<>("wallet", WalletState.class);

    /** The most points that may be in one wallet. */
    public static final Money MAX = new Money(1_000_000_000_000_000L);

    /** The wallet of a member who never had points. */
    public static WalletState empty(WalletId key) {
        return new WalletState(key, Money.ZERO, Money.ZERO);
    }

    @Override
    public Map<Account, Long> balances() {
        return Map.of(available(key), available.amount(), held(key), held.amount());
    }

    /** The account of points that can be spent. */
    public static Account.Owned available(WalletId wallet) {
        return new Account.Owned(wallet, "available", Unit.MONEY);
    }

    /** The account of points set aside for unpaid orders. */
    public static Account.Owned held(WalletId wallet) {
        return new Account.Owned(wallet, "held", Unit.MONEY);
    }
}
