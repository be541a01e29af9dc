package dev.jumun.core.point;

import dev.jumun.point.Lot;
import dev.jumun.point.ShowPoints;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.store.Store;
import java.time.InstantSource;
import java.util.List;

public final class ShowPointsService implements ShowPoints {
    private final Store store;
    private final InstantSource clock;

    public ShowPointsService(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Shown show(Command command) {
        List<Lot> lots = store.read(new WalletId(command.member()))
                .map(WalletState::lots)
                .orElse(List.of());
        List<Lot> live = Lots.live(lots, clock.instant());
        return new Shown(Lot.sum(live), live);
    }
}
