package dev.jumun.core.point;

import dev.jumun.point.WalletState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long points live.
 *
 * @param duration from when they are charged; empty for ever
 */
public record Lifetime(Optional<Duration> duration) {
    /** Lots of a wallet from which on points charged at different instants share one. */
    private static final int MANY = 100;

    /**
     * When points that are charged now expire: after the lifetime, to the millisecond. Where there are many lots, at the
     * next whole hundredth of a lifetime, so that charging makes some two hundred at the most.
     */
    Optional<Instant> expiry(WalletState wallet, Instant now) {
        return duration.map(lifetime -> {
            long grain = wallet.lots().size() < MANY ? 1 : Math.max(1, lifetime.toMillis() / MANY);
            long end = now.plus(lifetime).toEpochMilli();
            return Instant.ofEpochMilli(Math.ceilDiv(end, grain) * grain);
        });
    }
}
