package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jumun.core.Shop;
import dev.jumun.journal.Account;
import dev.jumun.journal.Movement;
import dev.jumun.member.MemberId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.ExpirePoints;
import dev.jumun.point.ListPointEntries;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuId;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Money;
import dev.jumun.value.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/points.md}. */
@OnEachStore
class PointsRulesIT {
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    final Shop shop;

    private final Races races;
    private final MemberId member;
    private final SkuId jar;
    private final Instant start;

    PointsRulesIT(StoreKind kind) {
        shop = kind.shop();
        races = new Races(kind);
        member = shop.member();
        jar = shop.sku(100, 100);
        start = shop.clock.instant();
    }

    @Test
    @DisplayName("Points that expire first are spent first")
    void pointsThatExpireFirstAreSpentFirst() {
        OrderState order = orderOf70PointsOfThreeLots();
        assertThat(order.pointLots()).containsExactly(lot(50, DAY.multipliedBy(10)), lot(20, DAY.multipliedBy(30)));
        assertThat(shop.points(member).lots()).containsExactly(lot(30, DAY.multipliedBy(30)), lasting(100));
    }

    @Test
    @DisplayName("Points live as long as the shop says")
    void pointsLiveAsLongAsTheShopSays() {
        shop.charge(member, 100, Duration.ofDays(10));
        assertThat(shop.points(member).lots()).containsExactly(lot(100, Duration.ofDays(10)));
        assertThat(shop.points(shop.member(100)).lots()).containsExactly(lasting(100));
    }

    @Test
    @DisplayName("Points that expire together are one lot")
    void pointsThatExpireTogetherAreOneLot() {
        shop.charge(member, 100, Optional.empty());
        shop.charge(member, 20, Optional.empty());
        shop.charge(member, 5, DAY);
        shop.clock.advance(Duration.ofMinutes(1));
        shop.charge(member, 5, DAY);
        assertThat(shop.points(member).lots()).containsExactly(lot(5, DAY), lot(5, DAY.plusMinutes(1)), lasting(120));
    }

    @Test
    @DisplayName("Points past their date cannot be spent, swept or not")
    void pointsPastTheirDateCannotBeSpent() {
        dayOldWallet();
        assertThat(shop.points(member).balance()).isEqualTo(Money.of(40));
        assertThat(place(41)).isEqualTo(new PlaceOrder.InsufficientPoints(Money.of(40)));
        OrderState unpaid = shop.placed(member, 0, line(jar, 1));
        assertThat(shop.pay(member, unpaid.key())).isEqualTo(new PayOrder.InsufficientPoints(Money.of(40)));
        assertThat(place(40)).isInstanceOf(PlaceOrder.Placed.class);
    }

    @Test
    @DisplayName("A sweep writes down what has expired")
    void aSweepWritesDownWhatHasExpired() {
        dayOldWallet();
        sweepPoints();
        sweepPoints();
        assertThat(history()).startsWith(entry(Movement.EXPIRE, -100, 40)).hasSize(3);
    }

    @Test
    @DisplayName("A lot expires once, however many sweep at once")
    void aLotExpiresOnceHoweverManySweep() {
        dayOldWallet();
        Crowd.rush(8, number -> {
            sweepPoints();
            return true;
        });
        assertThat(history()).startsWith(entry(Movement.EXPIRE, -100, 40)).hasSize(3);
    }

    @Test
    @DisplayName("Points past their date are gone before anything else happens")
    void pointsPastTheirDateAreGoneBeforeAnythingElse() {
        dayOldWallet();
        assertThat(shop.charge(member, 60, Optional.empty()))
                .isEqualTo(new ChargePoints.Charged(Money.of(60), Money.of(100)));
        assertThat(history()).startsWith(entry(Movement.CHARGE, 60, 100), entry(Movement.EXPIRE, -100, 40));
    }

    @Test
    @DisplayName("Points that an order holds do not expire meanwhile")
    void pointsThatAnOrderHoldsDoNotExpire() {
        OrderState order = orderOf50PointsThatDieWithin8Minutes();
        sweepPoints();
        assertThat(shop.pay(member, order.key())).isInstanceOf(PayOrder.Approved.class);
        assertThat(shop.order(order.key()).pointsUsed()).isEqualTo(Money.of(50));
    }

    @Test
    @DisplayName("A cancelled order gives each point back to the lot it came from")
    void aCancelledOrderGivesEachPointBackToItsLot() {
        shop.cancel(member, orderOf70PointsOfThreeLots().key());
        assertThat(shop.points(member).lots())
                .containsExactly(lot(50, DAY.multipliedBy(10)), lot(50, DAY.multipliedBy(30)), lasting(100));
    }

    @Test
    @DisplayName("An order that is not paid in time gives each point back to its lot")
    void anExpiredOrderGivesEachPointBackToItsLot() {
        orderOf70PointsOfThreeLots();
        shop.clock.advance(Duration.ofMinutes(10));
        shop.core.expireOrders().expire(new ExpireOrders.Command(1_000));
        assertThat(shop.points(member).lots())
                .containsExactly(lot(50, DAY.multipliedBy(10)), lot(50, DAY.multipliedBy(30)), lasting(100));
    }

    @Test
    @DisplayName("A payment with points goes back to the lots it came from")
    void aPaymentGoesBackToItsLots() {
        shop.charge(member, 500, Optional.empty());
        shop.charge(member, 30, Duration.ofDays(10));
        OrderState order = shop.placed(member, 0, line(jar, 2));
        shop.pay(member, order.key());
        assertThat(shop.points(member).lots()).containsExactly(lasting(330));
        shop.cancel(member, order.key());
        assertThat(shop.points(member).lots()).containsExactly(lot(30, Duration.ofDays(10)), lasting(500));
    }

    @Test
    @DisplayName("Points that come back to a dead lot expire at once")
    void pointsThatComeBackToADeadLotExpireAtOnce() {
        OrderState order = orderOf50PointsThatDieWithin8Minutes();
        shop.cancel(member, order.key());
        assertThat(history()).startsWith(entry(Movement.EXPIRE, -50, 500), entry(Movement.UNHOLD, 50, 550));
        assertThat(shop.points(member).lots()).containsExactly(lasting(500));
    }

    @Test
    @DisplayName("Two tabs cannot spend the same points")
    void twoTabsCannotSpendTheSamePoints() {
        races.holds(each -> {
            MemberId both = each.member(1_000);
            SkuId pot = each.sku(100, 12);
            List<Object> outcomes = Crowd.rush(
                    2, tab -> Shop.outcome(each.core.placeOrder().place(each.order(both, 600, line(pot, 6)))));
            assertThat(outcomes).filteredOn(PlaceOrder.Placed.class::isInstance).hasSize(1);
            assertThat(each.points(both).balance()).isEqualTo(Money.of(400));
        });
    }

    @Test
    @DisplayName("A wallet takes no more points than can be counted")
    void aWalletTakesNoMorePointsThanCanBeCounted() {
        for (int i = 0; i < 1_000; i++) {
            shop.charge(member, ChargePoints.Command.MAX, Optional.empty());
        }
        assertThat(shop.charge(member, 1, Optional.empty()))
                .isEqualTo(new ChargePoints.BalanceTooLarge(Money.of(1_000_000_000_000_000L)));
    }

    private OrderState orderOf70PointsOfThreeLots() {
        shop.charge(member, 100, Optional.empty());
        shop.charge(member, 50, Duration.ofDays(30));
        shop.charge(member, 50, Duration.ofDays(10));
        return shop.placed(member, 70, line(jar, 1));
    }

    private OrderState orderOf50PointsThatDieWithin8Minutes() {
        shop.charge(member, 500, Optional.empty());
        shop.charge(member, 50, Duration.ofMinutes(5));
        OrderState order = shop.placed(member, 50, line(jar, 1));
        shop.clock.advance(Duration.ofMinutes(8));
        return order;
    }

    private void dayOldWallet() {
        shop.charge(member, 100, DAY);
        shop.charge(member, 40, Optional.empty());
        shop.clock.advance(DAY);
    }

    private PlaceOrder.Outcome place(long points) {
        return Shop.outcome(shop.core.placeOrder().place(shop.order(member, points, line(jar, 1))));
    }

    private void sweepPoints() {
        assertThat(shop.core
                        .expirePoints()
                        .expire(new ExpirePoints.Command(1_000))
                        .failures())
                .isEmpty();
    }

    private Lot lot(long points, Duration life) {
        return new Lot(Money.of(points), Optional.of(start.plus(life)));
    }

    private static Lot lasting(long points) {
        return new Lot(Money.of(points), Optional.empty());
    }

    /** Movement, how many points more, and what there is after it; newest first. */
    private List<Tuple> history() {
        ListPointEntries.Command all = new ListPointEntries.Command(member, new Page.Request<>(Optional.empty(), 100));
        Account.Owned available = WalletState.available(new WalletId(member));
        return shop.core.listPointEntries().list(all).items().stream()
                .map(row -> entry(
                        row.entry().movement(),
                        row.entry().effectOn(available),
                        row.balanceAfter(available).orElseThrow()))
                .toList();
    }

    private static Tuple entry(Movement movement, long more, long after) {
        return tuple(movement, more, after);
    }
}
