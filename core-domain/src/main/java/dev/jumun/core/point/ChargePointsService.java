package dev.jumun.core.point;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.PointsCharged;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.store.Footprint;

public final class ChargePointsService implements ChargePoints {
    private final Attempts attempts;

    public ChargePointsService(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public Attempted<Outcome> charge(Command command) {
        return attempts.once(command, Footprint.of(new WalletId(command.by())), tx -> {
            WalletState wallet = Wallet.find(tx, command.by());
            if (Wallet.exceedsLimit(wallet, command.amount())) {
                return new BalanceTooLarge(wallet.available());
            }
            WalletState charged = Wallet.charge(wallet, command.amount()).into(tx);
            tx.emit(new PointsCharged(charged.key(), command.amount()));
            return new Charged(command.amount(), charged.available());
        });
    }
}
