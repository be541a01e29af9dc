package dev.jumun.point;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member's points; one point is one minor unit of money. A member without a wallet has an empty one.
 *
 * @param key whose
 * @param lots points that nobody has spent, in the order in which they are spent; those past their date are gone, but
 *     stay here until somebody changes or sweeps the wallet
 * @param held points set aside for unpaid orders, each of which knows from which lots
 */
public record WalletState(WalletId key, List<Lot> lots, Money held) implements State {
    /** The kind of wallets. */
    public static final Kind<WalletState> KIND = new Kind<>("wallet", WalletState.class);

    /** The most points that may be in one wallet. */
    public static final Money MAX = new Money(1_000_000_000_000_000L);

    /** @throws IllegalArgumentException if lots are out of order */
    public WalletState {
        lots = Lot.inOrder(lots);
    }

    /** The wallet of a member who never had points. */
    public static WalletState empty(WalletId key) {
        return new WalletState(key, List.of(), Money.ZERO);
    }

    /** The points of all lots. */
    public Money available() {
        return Lot.sum(lots);
    }

    /** When the next lot expires, if any ever does. */
    public Optional<Instant> nextExpiry() {
        return lots.isEmpty() ? Optional.empty() : lots.getFirst().expiresAt();
    }

    @Override
    public Map<Account, Long> balances() {
        return Map.of(available(key), available().amount(), held(key), held.amount());
    }

    /** The account of the points of all lots. */
    public static Account.Owned available(WalletId wallet) {
        return new Account.Owned(wallet, "available", Unit.MONEY);
    }

    /** The account of points set aside for unpaid orders. */
    public static Account.Owned held(WalletId wallet) {
        return new Account.Owned(wallet, "held", Unit.MONEY);
    }
}
