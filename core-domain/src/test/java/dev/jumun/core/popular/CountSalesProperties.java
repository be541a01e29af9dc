package dev.jumun.core.popular;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.admission.Admission;
import dev.jumun.attempt.AttemptGuard;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductViews;
import dev.jumun.core.Act;
import dev.jumun.core.Gates;
import dev.jumun.core.Shop;
import dev.jumun.core.popular.UnreliableRanking.Mood;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkState;
import dev.jumun.lock.Locks;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.popular.CountSales;
import dev.jumun.popular.ListPopularProducts;
import dev.jumun.popular.PopularProduct;
import dev.jumun.stock.SkuId;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is counted beside what the orders say, whatever happens to those who count. */
class CountSalesProperties {
    enum Verb {
        PLACE,
        PAY,
        CANCEL,
        CANCEL_PIECES,
        WAIT,
        COUNT,
        REPLACE,
        DIE_BEFORE,
        DIE_AFTER,
        RANK_BADLY,
        FORGET_RANKS,
        COMPARE
    }

    private static final List<Mood> MOODS = List.of(Mood.values());

    @Provide
    Arbitrary<List<Act<Verb>>> acts() {
        return Act.some(Verb.class, 60, 5);
    }

    @Property(tries = 500)
    void everySaleCountsOnceOnItsDay(@ForAll("acts") List<Act<Verb>> acts) {
        Life life = new Life();
        acts.forEach(life::live);
        life.replace();
        for (int days : List.of(1, 2, 3, 30)) {
            assertThat(life.listed(days)).isEqualTo(life.soldWithin(days));
        }
    }

    /** What is told to it late is of no use any more. */
    @Property(tries = 500)
    void theRankingSaysWhatTheStoreSays(@ForAll("acts") List<Act<Verb>> acts) {
        Life life = new Life();
        acts.forEach(life::live);
        life.compare();
        life.ranking.catchUp();
        life.sayTheSame();
        life.compare();
    }

    /** A shop with two servers, of which each may die at a commit, and come back. */
    private static final class Life {
        private final Shop shop = new Shop();
        private final MemberId member = shop.member(1_000_000);
        private final List<SkuId> skus = List.of(
                shop.sku(1, 100_000),
                shop.sku(1, 100_000),
                shop.limited(100_000, 2, 100_000).getLast());
        private final List<OrderId> orders = new ArrayList<>();
        private final Map<OrderId, LocalDate> soldOn = new HashMap<>();
        private Verb fate = Verb.COUNT;
        private final UnreliableRanking ranking = new UnreliableRanking(shop.clock);
        private final Gates gates =
                new Gates(Locks.NONE, AttemptGuard.NONE, ProductViews.NONE, ranking, Admission.NONE);
        private RelayEvents counter = counter();

        void live(Act<Verb> act) {
            switch (act.verb()) {
                case PLACE ->
                    orders.add(shop.placed(
                                    member,
                                    0,
                                    line(skus.get(act.which() % 3), act.amount()),
                                    line(skus.get(act.amount() % 3), 1))
                            .key());
                case PAY -> pay(act);
                case CANCEL -> order(act).forEach(order -> shop.cancel(member, order));
                case CANCEL_PIECES ->
                    order(act)
                            .forEach(order -> shop.cancel(
                                    member,
                                    order,
                                    pieces(shop.order(order).lines().getFirst().sku(), 1)));
                case WAIT -> shop.clock.advance(Duration.ofHours(2L * act.amount()));
                case COUNT -> count();
                case REPLACE -> replace();
                case DIE_BEFORE, DIE_AFTER -> die(act.verb());
                case RANK_BADLY -> ranking.isIn(MOODS.get(act.which() % MOODS.size()));
                case FORGET_RANKS -> ranking.forget();
                case COMPARE -> compare();
            }
        }

        private List<OrderId> order(Act<Verb> act) {
            return orders.isEmpty() ? List.of() : List.of(orders.get(act.which() % orders.size()));
        }

        private void pay(Act<Verb> act) {
            for (OrderId order : order(act)) {
                boolean isOpen = shop.order(order).status() == OrderStatus.AWAITING_PAYMENT;
                shop.pay(member, order);
                if (isOpen && shop.order(order).status() == OrderStatus.CONFIRMED) {
                    soldOn.put(order, Sales.day(shop.clock.instant()));
                }
            }
        }

        private RelayEvents counter() {
            return shop.over(new WrappedPersistence(shop.persistence, mortal()), gates)
                    .countSales();
        }

        private Store mortal() {
            return new WrappedStore(shop.persistence.store()) {
                @Override
                public <T> T commit(Footprint footprint, Work<T> work) {
                    if (fate == Verb.DIE_BEFORE) {
                        throw new StoreUnavailable("dead");
                    }
                    T outcome = super.commit(footprint, work);
                    if (fate == Verb.DIE_AFTER) {
                        throw new CommitUnknown("dead");
                    }
                    return outcome;
                }
            };
        }

        private void count() {
            RelayEvents.Round round;
            do {
                round = counter.relay();
            } while (round.told() > 0 || round.isBehind());
        }

        private void die(Verb how) {
            fate = how;
            try {
                count();
            } catch (StoreUnavailable | CommitUnknown dead) {
                assertThat(dead).hasMessage("dead");
            } finally {
                fate = Verb.COUNT;
            }
        }

        /** Another server goes on. */
        void replace() {
            counter = counter();
            count();
            shop.clock.advance(Duration.ofSeconds(6));
            count();
            assertThat(shop.persistence.store().read(CountSales.SINK).flatMap(SinkState::relay))
                    .isPresent();
        }

        /** Once all is well again, and a little later. */
        void compare() {
            ranking.isIn(Mood.WELL);
            shop.clock.advance(Duration.ofSeconds(6));
            count();
            LocalDate today = Sales.day(shop.clock.instant());
            assertThat(ranking.best(today, today, 1)).isPresent();
            sayTheSame();
        }

        /** As far as the ranking says anything. */
        void sayTheSame() {
            LocalDate today = Sales.day(shop.clock.instant());
            for (int days : List.of(1, 2, 3, 30)) {
                LocalDate first = today.minusDays(days - 1L);
                for (int limit : List.of(1, 2, 100)) {
                    List<PopularProduct> stored = shop.persistence.popular().bestSellers(first, today, limit);
                    assertThat(ranking.best(first, today, limit)
                                    .map(best -> shop.persistence.popular().named(best)))
                            .isIn(Optional.of(stored), Optional.empty());
                }
            }
        }

        Map<ProductId, Long> listed(int days) {
            return shop
                    .over(shop.persistence, gates)
                    .listPopularProducts()
                    .list(new ListPopularProducts.Command(days, 100))
                    .stream()
                    .collect(Collectors.toMap(
                            PopularProduct::product, popular -> popular.sold().count()));
        }

        Map<ProductId, Long> soldWithin(int days) {
            LocalDate first = Sales.day(shop.clock.instant()).minusDays(days - 1L);
            return soldOn.entrySet().stream()
                    .filter(sold -> !sold.getValue().isBefore(first))
                    .map(sold -> shop.order(sold.getKey()))
                    .map(OrderState::lines)
                    .flatMap(List::stream)
                    .filter(line -> !line.remaining().isZero())
                    .collect(Collectors.toMap(
                            OrderLine::product, line -> line.remaining().count(), Long::sum));
        }
    }
}
