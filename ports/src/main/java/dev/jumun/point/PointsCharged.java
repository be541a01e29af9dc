package dev.jumun.point;

import dev.jumun.event.Event;
import dev.jumun.value.Money;

/**
 * A member topped points up.
 *
 * @param key whose wallet
 * @param amount how many
 */
public record PointsCharged(WalletId key, Money amount) implements Event {}
