package dev.jumun.core.point;

import dev.jumun.point.ExpirePoints;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletQueries;
import dev.jumun.point.WalletState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

public final class ExpirePointsService implements ExpirePoints {
    private final Store store;
    private final WalletQueries wallets;
    private final InstantSource clock;

    public ExpirePointsService(Store store, WalletQueries wallets, InstantSource clock) {
        this.store = store;
        this.wallets = wallets;
        this.clock = clock;
    }

    @Override
    public Swept expire(Command command) {
        int cleared = 0;
        List<RuntimeException> failures = new ArrayList<>();
        for (WalletId id : wallets.expired(clock.instant(), command.limit())) {
            try {
                cleared += store.commit(Footprint.of(id), tx -> clear(tx, id)) ? 1 : 0;
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        return new Swept(cleared, failures);
    }

    private static boolean clear(Tx tx, WalletId id) {
        WalletState present = Wallet.find(tx, id.member());
        return !Wallet.expireDead(tx, present).equals(present);
    }
}
