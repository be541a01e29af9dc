package dev.jumun.core.point;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Shop;
import dev.jumun.journal.JournalRow;
import dev.jumun.journal.Movement;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderState;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.ListPointEntries;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.value.Money;
import dev.jumun.value.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PointsTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member();

    @Test
    void chargesAddUp() {
        assertThat(charge(300)).isEqualTo(new ChargePoints.Charged(Money.of(300), Money.of(300)));
        assertThat(charge(200)).isEqualTo(new ChargePoints.Charged(Money.of(200), Money.of(500)));
    }

    @Test
    void aMemberWhoNeverHadPointsHasNone() {
        assertThat(shop.wallet(member)).isEqualTo(WalletState.empty(new WalletId(member)));
    }

    @Test
    void refusesMoreThanAWalletMayHold() {
        for (int i = 0; i < 1_000; i++) {
            charge(ChargePoints.Command.MAX);
        }
        assertThat(charge(1)).isEqualTo(new ChargePoints.BalanceTooLarge(WalletState.MAX));
    }

    /** However often a member charges. */
    @Test
    void keepsTheLotsOfAWalletFew() {
        for (int i = 0; i < 2_000; i++) {
            shop.charge(member, 1, Duration.ofHours(1));
            shop.clock.advance(Duration.ofSeconds(1));
        }
        List<Lot> lots = shop.points(member).lots();
        assertThat(lots).hasSizeLessThan(210);
        assertThat(Lot.sum(lots)).isEqualTo(Money.of(2_000));
        assertThat(lots.getLast().expiresAt().orElseThrow())
                .isBetween(
                        shop.clock.instant().plus(Duration.ofHours(1)).minusSeconds(1),
                        shop.clock.instant().plus(Duration.ofHours(1)).plusSeconds(36));
    }

    @Test
    void tellsWhatHappenedToSpendablePointsNewestFirst() {
        charge(1_000);
        OrderState order = shop.placed(member, 100, line(shop.sku(400, 5), 1));
        shop.pay(member, order.key());
        shop.cancel(member, order.key());
        ListPointEntries.Command command =
                new ListPointEntries.Command(member, new Page.Request<>(Optional.empty(), 10));
        List<JournalRow> rows = shop.core.listPointEntries().list(command).items();
        assertThat(rows)
                .extracting(row -> row.entry().movement())
                .containsExactly(Movement.REFUND, Movement.REFUND, Movement.SPEND, Movement.HOLD, Movement.CHARGE);
        assertThat(rows)
                .extracting(row -> row.balanceAfter(WalletState.available(new WalletId(member)))
                        .getAsLong())
                .containsExactly(1_000L, 700L, 600L, 900L, 1_000L);
    }

    private ChargePoints.Outcome charge(long amount) {
        return outcome(shop.core.chargePoints().charge(new ChargePoints.Command(shop.key(), member, Money.of(amount))));
    }
}
