package dev.jumun.core.point;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Act;
import dev.jumun.core.Shop;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.point.ExpirePoints;
import dev.jumun.point.Lot;
import dev.jumun.point.ShowPoints;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wallets beside a purse of single coins, each with its date, whatever a member does. */
class LotProperties {
    enum Verb {
        CHARGE,
        PLACE,
        PAY,
        CANCEL,
        WAIT,
        SWEEP_ORDERS,
        SWEEP_POINTS
    }

    @Provide
    Arbitrary<List<Act<Verb>>> acts() {
        return Act.some(Verb.class, 40, 9);
    }

    @Property(tries = 1_000)
    void lotsAreWhatAPurseOfCoinsWouldBe(@ForAll("acts") List<Act<Verb>> acts) {
        Life life = new Life();
        for (Act<Verb> act : acts) {
            life.live(act);
            life.compare();
        }
        life.sweep();
        assertThat(life.shop.wallet(life.member).available())
                .isEqualTo(life.shop.points(life.member).balance());
        life.shop.proveJournal();
    }

    /** One member of one shop, and their purse: only what is still good, soonest date first. */
    private static final class Life {
        private final Shop shop = new Shop();
        private final MemberId member = shop.member();
        private final SkuId jar = shop.sku(3, 1_000);
        private final Map<OrderId, List<Instant>> held = new HashMap<>();
        private final Map<OrderId, List<Instant>> paid = new HashMap<>();
        private final List<OrderId> orders = new ArrayList<>();
        private List<Instant> purse = new ArrayList<>();

        void live(Act<Verb> act) {
            switch (act.verb()) {
                case CHARGE -> charge(act);
                case PLACE -> place(act);
                case PAY -> pay(act);
                case CANCEL -> cancel(act);
                case WAIT -> shop.clock.advance(Duration.ofMinutes(act.amount()));
                case SWEEP_ORDERS -> expireOrders();
                case SWEEP_POINTS -> shop.core.expirePoints().expire(new ExpirePoints.Command(1));
            }
            purse = new ArrayList<>(purse.stream()
                    .filter(shop.clock.instant()::isBefore)
                    .sorted()
                    .toList());
        }

        private void charge(Act<Verb> act) {
            Optional<Duration> lifetime =
                    Optional.of(Duration.ofMinutes(4L * act.which())).filter(Duration::isPositive);
            shop.charge(member, act.amount(), lifetime);
            Instant date = lifetime.map(shop.clock.instant()::plus).orElse(Instant.MAX);
            for (int i = 0; i < act.amount(); i++) {
                purse.add(date);
            }
        }

        private void place(Act<Verb> act) {
            int points = Math.min(act.amount(), 3 * (1 + act.which()));
            PlaceOrder.Outcome outcome =
                    Shop.outcome(shop.core.placeOrder().place(shop.order(member, points, line(jar, 1 + act.which()))));
            if (outcome instanceof PlaceOrder.Placed(OrderState order)) {
                orders.add(order.key());
                held.put(order.key(), take(points));
                assertThat(coins(order.pointLots())).isEqualTo(held.get(order.key()));
            } else {
                assertThat(outcome).isEqualTo(new PlaceOrder.InsufficientPoints(Money.of(purse.size())));
                assertThat(points).isGreaterThan(purse.size());
            }
        }

        private void pay(Act<Verb> act) {
            if (orders.isEmpty()) {
                return;
            }
            OrderId order = orders.get(act.which() % orders.size());
            long total = shop.order(order).total().amount();
            switch (shop.pay(member, order)) {
                case PayOrder.Approved approved -> paid.put(order, take((int) total));
                case PayOrder.InsufficientPoints(Money balance) ->
                    assertThat(balance.amount()).isEqualTo(purse.size()).isLessThan(total);
                case PayOrder.OrderNotPayable no -> {}
                case PayOrder.NotFound no -> throw new AssertionError(order);
            }
        }

        private void cancel(Act<Verb> act) {
            if (!orders.isEmpty()) {
                OrderId order = orders.get(act.which() % orders.size());
                if (shop.cancel(member, order) instanceof CancelOrder.Cancelled) {
                    giveBack(order);
                }
            }
        }

        private void expireOrders() {
            shop.core.expireOrders().expire(new ExpireOrders.Command(1_000));
            for (OrderId order : orders) {
                if (shop.order(order).status() == OrderStatus.EXPIRED) {
                    giveBack(order);
                }
            }
        }

        void sweep() {
            shop.core.expirePoints().expire(new ExpirePoints.Command(1_000));
        }

        private List<Instant> take(int coins) {
            List<Instant> first = purse.subList(0, coins);
            List<Instant> taken = List.copyOf(first);
            first.clear();
            return taken;
        }

        private void giveBack(OrderId order) {
            purse.addAll(Optional.ofNullable(held.remove(order)).orElse(List.of()));
            purse.addAll(Optional.ofNullable(paid.remove(order)).orElse(List.of()));
        }

        void compare() {
            ShowPoints.Shown shown = shop.points(member);
            assertThat(coins(shown.lots())).isEqualTo(purse);
            assertThat(shown.balance().amount()).isEqualTo(purse.size());
            assertThat(shown.lots()).extracting(Lot::expiresAt).doesNotHaveDuplicates();
            long awaiting = orders.stream()
                    .map(shop::order)
                    .filter(order -> order.status() == OrderStatus.AWAITING_PAYMENT)
                    .mapToLong(order -> held.get(order.key()).size())
                    .sum();
            assertThat(shop.wallet(member).held().amount()).isEqualTo(awaiting);
        }

        private static List<Instant> coins(List<Lot> lots) {
            List<Instant> coins = new ArrayList<>();
            for (Lot lot : lots) {
                for (int i = 0; i < lot.amount().amount(); i++) {
                    coins.add(lot.expiresAt().orElse(Instant.MAX));
                }
            }
            return coins;
        }
    }
}
