package dev.jumun.point;

import dev.jumun.event.Event;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A member topped points up.
 *
 * @param key whose wallet
 * @param amount how many
 * @param expiresAt the first instant at which they are no longer there; empty for never
 */
public record PointsCharged(WalletId key, Money amount, Optional<Instant> expiresAt) implements Event {}
