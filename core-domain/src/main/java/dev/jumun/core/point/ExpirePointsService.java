package dev.jumun.core.point;

import dev.jumun.core.lock.Job;
import dev.jumun.core.lock.Turn;
import dev.jumun.lock.FenceId;
import dev.jumun.point.ExpirePoints;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletQueries;
import dev.jumun.point.WalletState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store.Tx;
import java.time.InstantSource;
import java.util.Optional;

public final class ExpirePointsService implements ExpirePoints {
    /** The job of all who sweep wallets. */
    public static final FenceId JOB = new FenceId("expire-points");

    private final WalletQueries wallets;
    private final InstantSource clock;
    private final Job job;

    public ExpirePointsService(WalletQueries wallets, InstantSource clock, Job job) {
        this.wallets = wallets;
        this.clock = clock;
        this.job = job;
    }

    @Override
    public Swept expire(Command command) {
        Job.Sweep sweep = job.sweep(wallets.expired(clock.instant(), command.limit()), 1, ExpirePointsService::clear);
        return new Swept(sweep.done(), sweep.failures());
    }

    private static Optional<Boolean> clear(Turn turn, WalletId id) {
        return turn.commit(Footprint.of(id), tx -> clear(tx, id));
    }

    private static boolean clear(Tx tx, WalletId id) {
        WalletState present = Wallet.find(tx, id.member());
        return !Wallet.expireDead(tx, present).equals(present);
    }
}
