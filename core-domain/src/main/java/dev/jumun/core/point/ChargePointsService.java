package dev.jumun.core.point;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.Lot;
import dev.jumun.point.PointsCharged;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.store.Footprint;

public final class ChargePointsService implements ChargePoints {
    private final Attempts attempts;
    private final Lifetime lifetime;

    public ChargePointsService(Attempts attempts, Lifetime lifetime) {
        this.attempts = attempts;
        this.lifetime = lifetime;
    }

    @Override
    public Attempted<Outcome> charge(Command command) {
        return attempts.once(command, Footprint.of(new WalletId(command.by())), tx -> {
            WalletState wallet = Wallet.open(tx, command.by());
            if (Wallet.exceedsLimit(wallet, command.amount())) {
                return new BalanceTooLarge(wallet.available());
            }
            Lot lot = new Lot(command.amount(), lifetime.expiry(wallet, tx.now()));
            WalletState charged = Wallet.charge(wallet, lot).into(tx);
            tx.emit(new PointsCharged(charged.key(), lot.amount(), lot.expiresAt()));
            return new Charged(command.amount(), charged.available());
        });
    }
}
