package dev.jumun.core.order;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.Receipt;
import dev.jumun.core.Shop;
import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.tck.JournalProof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever shoppers do, in whatever order. */
class OrderProperties {
    private static final long POINTS = 3_000;
    private static final long PIECES = 12;

    enum Verb {
        PLACE,
        PAY,
        CANCEL,
        WAIT,
        SWEEP
    }

    record Act(Verb verb, int which, int quantity, int points) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.of(Verb.class),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(0, 500))
                .as(Act::new);
        return act.list().ofMaxSize(30);
    }

    @Property(tries = 500)
    void stockIsConserved(@ForAll("acts") List<Act> acts) {
        Life life = new Life();
        for (Act act : acts) {
            life.live(act);
            assertThat(life.skus)
                    .allSatisfy(sku ->
                            assertThat(life.shop.stock(sku).onHand().count()).isEqualTo(PIECES));
        }
    }

    @Property(tries = 500)
    void pointsAreConserved(@ForAll("acts") List<Act> acts) {
        Life life = new Life();
        for (Act act : acts) {
            life.live(act);
            assertThat(life.moneyInAllAccounts()).isEqualTo(POINTS);
        }
    }

    @Property(tries = 500)
    void journalAndCountersAgree(@ForAll("acts") List<Act> acts) {
        Life life = new Life();
        acts.forEach(life::live);
        new JournalProof(life.shop.persistence::journal, life.shop::keys).prove();
    }

    @Property(tries = 500)
    void aRepetitionIsAnsweredTheSameAndDoesNothing(@ForAll("acts") List<Act> acts) {
        Life life = new Life();
        acts.forEach(life::live);
        List<Key<?>> before = life.shop.keys();
        for (int i = 0; i < life.calls.size(); i++) {
            assertThat(life.calls.get(i).get()).isEqualTo(new Attempted.Replayed<>(life.answers.get(i)));
        }
        assertThat(life.shop.keys()).containsExactlyInAnyOrderElementsOf(before);
    }

    /** One member in one shop of two SKUs. */
    private static final class Life {
        private final Shop shop = new Shop();
        private final MemberId member = shop.member(POINTS);
        private final List<SkuId> skus = List.of(shop.sku(100, PIECES), shop.sku(70, PIECES));
        private final List<OrderId> orders = new ArrayList<>();
        private final List<Supplier<Attempted<?>>> calls = new ArrayList<>();
        private final List<Object> answers = new ArrayList<>();

        void live(Act act) {
            switch (act.verb()) {
                case PLACE -> place(act);
                case WAIT -> shop.clock.advance(Duration.ofMinutes(act.quantity()));
                case SWEEP -> shop.core.expireOrders().expire(new ExpireOrders.Command(100));
                case PAY -> {
                    if (!orders.isEmpty()) {
                        PayOrder.Command command =
                                new PayOrder.Command(shop.key(), member, order(act), PaymentMethod.POINTS);
                        ask(() -> shop.core.payOrder().pay(command));
                    }
                }
                case CANCEL -> {
                    if (!orders.isEmpty()) {
                        CancelOrder.Command command = new CancelOrder.Command(shop.key(), member, order(act));
                        ask(() -> shop.core.cancelOrder().cancel(command));
                    }
                }
            }
        }

        private void place(Act act) {
            PlaceOrder.Command command = shop.order(
                    member,
                    act.points(),
                    line(skus.get(act.which() % 2), act.quantity()),
                    line(skus.get(act.points() % 2), act.quantity()));
            ask(() -> shop.core.placeOrder().place(command));
        }

        private OrderId order(Act act) {
            return orders.get(act.which() % orders.size());
        }

        private void ask(Supplier<Attempted<?>> call) {
            Object outcome = Shop.outcome(call.get());
            if (outcome instanceof Receipt) {
                calls.add(call);
                answers.add(outcome);
            }
            if (outcome instanceof PlaceOrder.Placed placed) {
                orders.add(placed.order().key());
            }
        }

        long moneyInAllAccounts() {
            return shop.keys().stream()
                    .flatMap(key -> shop.persistence.store().read(key).stream())
                    .map(State::balances)
                    .flatMap(balances -> balances.entrySet().stream())
                    .filter(balance -> isMoney(balance.getKey()))
                    .mapToLong(balance -> balance.getValue())
                    .sum();
        }

        private static boolean isMoney(Account account) {
            return account.unit() == Unit.MONEY;
        }
    }
}
