package dev.jumun.point;

import dev.jumun.event.Event;
import dev.jumun.value.Money;

/**
 * Points past their date were taken out of a wallet.
 *
 * @param key whose wallet
 * @param amount how many
 */
public record PointsExpired(WalletId key, Money amount) implements Event {}
