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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class ExpirePointsService implements ExpirePoints {
    /** The job of all who sweep wallets. */
    public static final FenceId JOB = new FenceId("expire-points");

    private static final Swept NOTHING = new Swept(0, List.of());

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
        List<WalletId> expired = wallets.expired(clock.instant(), command.limit());
        return expired.isEmpty()
                ? NOTHING
                : job.inTurn(turn -> expire(turn, expired)).orElse(NOTHING);
    }

    private static Swept expire(Turn turn, List<WalletId> expired) {
        int cleared = 0;
        List<RuntimeException> failures = new ArrayList<>();
        for (WalletId id : expired) {
            try {
                Optional<Boolean> done = turn.commit(Footprint.of(id), tx -> clear(tx, id));
                if (done.isEmpty()) {
                    break;
                }
                cleared += done.get() ? 1 : 0;
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
