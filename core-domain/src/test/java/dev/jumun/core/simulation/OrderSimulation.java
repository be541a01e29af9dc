package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptState;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of made-up days. A seed that fails is named, and replays exactly. */
class OrderSimulation {
    private static final long SEEDS_FOR_A_BUG = 500;
    private static final long SEEDS = 3_000;
    private static final long SEEDS_OF_THE_PROOF = Long.getLong("jumun.seeds", 100_000);

    static Stream<Arguments> plantedBugs() {
        return Stream.of(
                planted("forgets that it did it before", OrderSimulation::forgetsAttempts),
                planted("cancels what is cancelled", right -> revives(right, OrderStatus.CANCELLED)),
                planted("charges what is paid", right -> revives(right, OrderStatus.CONFIRMED)),
                planted("brings expired orders back", right -> revives(right, OrderStatus.EXPIRED)),
                planted("reads orders one version late", OrderSimulation::lagsBehind),
                planted("forgets to give stock back", OrderSimulation::forgetsStockOfEndedOrders),
                planted("never writes what it answered", PlantedBugs::answersWithoutCommitting),
                planted("forgets events", PlantedBugs::forgetsEvents),
                planted("issues a coupon too many", CouponBugs::issuesOneTooMany),
                planted("issues beyond the limit of a member", CouponBugs::forgetsWhatAMemberGot),
                planted("does not return coupons", CouponBugs::doesNotReturnCoupons),
                planted("does not mark coupons as used", CouponBugs::doesNotMarkCouponsAsUsed),
                planted("lends a coupon to two orders", CouponBugs::lendsACouponTwice),
                planted("takes off more than the coupon says", CouponBugs::discountsEverything),
                planted("lets coupons be used past their period", CouponBugs::letsCouponsBeUsedPastTheirPeriod),
                planted("forgets that coupons were taken back", CouponBugs::forgetsRevocations),
                planted("takes what it did not foresee for absent", PlantedBugs::trustsTheForecast));
    }

    static Arguments planted(String name, UnaryOperator<Store> store) {
        return planted(name, Bug.of(store));
    }

    static Arguments planted(String name, Bug bug) {
        return Arguments.of(name, bug);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "plantedBugs",
        "dev.jumun.core.simulation.PointBugs#all",
        "dev.jumun.core.simulation.SaleBugs#all",
        "dev.jumun.core.simulation.TermBugs#all",
        "dev.jumun.core.simulation.CancellationBugs#all",
        "dev.jumun.core.simulation.RelayBugs#all",
        "dev.jumun.core.simulation.DeliveryBugs#all",
        "dev.jumun.core.simulation.CountBugs#all"
    })
    void findsAPlantedBug(String name, Bug bug) {
        OptionalLong found = LongStream.range(0, SEEDS_FOR_A_BUG)
                .filter(seed -> fails(seed, bug))
                .findFirst();
        assertThat(found).as(name).isPresent();
        assertThat(fails(found.getAsLong(), bug))
                .as("fails again from its seed")
                .isTrue();
    }

    private static boolean fails(long seed, Bug bug) {
        try {
            Simulation.run(seed, bug);
            return false;
        } catch (AssertionError | IllegalStateException | IllegalArgumentException | NoSuchElementException found) {
            return true; // by a check of ours, or because the core or its store met what cannot be
        }
    }

    @Test
    void staysWholeOverThousandsOfSeeds() {
        staysWhole(SEEDS);
    }

    @Test
    @Tag("proof")
    void staysWholeOverManyMoreSeeds() {
        staysWhole(SEEDS_OF_THE_PROOF);
    }

    private static void staysWhole(long seeds) {
        LongStream.range(0, seeds).parallel().forEach(seed -> {
            try {
                Simulation.run(seed, Bug.NONE);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + " breaks an invariant", broken);
            }
        });
    }

    @Test
    void replaysADayFromItsSeed() {
        assertThat(Simulation.run(42, Bug.NONE).lines())
                .isEqualTo(Simulation.run(42, Bug.NONE).lines())
                .isNotEqualTo(Simulation.run(43, Bug.NONE).lines());
    }

    private static Store forgetsAttempts(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return key.kind().equals(AttemptState.KIND) ? Optional.empty() : tx.find(key);
            }
        });
    }

    private static Store revives(Store right, OrderStatus status) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return tx.find(key)
                        .map(state -> state instanceof OrderState order && order.status() == status
                                ? key.kind().type().cast(revived(order))
                                : state);
            }
        });
    }

    private static Store lagsBehind(Store right) {
        Map<Key<?>, State> behind = new HashMap<>();
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                Optional<S> present = tx.find(key);
                State late = behind.get(key);
                return late == null ? present : Optional.of(key.kind().type().cast(late));
            }

            @Override
            public void put(State state) {
                if (state instanceof OrderState order) {
                    tx.find(order.key()).ifPresent(before -> behind.put(order.key(), before));
                }
                tx.put(state);
            }
        });
    }

    private static OrderState revived(OrderState order) {
        return new OrderState(
                order.key(),
                order.member(),
                OrderStatus.AWAITING_PAYMENT,
                order.lines(),
                order.coupon(),
                order.pointLots(),
                order.shipTo(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order.paymentDeadline(),
                order.createdAt());
    }

    /** Neither the change nor its entries: the books of the SKU agree, and the order's do not. */
    private static Store forgetsStockOfEndedOrders(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                if (!(state instanceof SkuState after
                        && after.available()
                                        .compareTo(tx.find(after.key())
                                                .map(SkuState::available)
                                                .orElse(after.available()))
                                > 0)) {
                    tx.put(state);
                }
            }

            @Override
            public void record(Entry... entries) {
                tx.record(Arrays.stream(entries)
                        .filter(entry -> !(entry.to() instanceof Account.Owned to
                                && to.owner() instanceof SkuId sku
                                && to.equals(SkuState.available(sku))
                                && entry.from() instanceof Account.Owned))
                        .toArray(Entry[]::new));
            }
        });
    }
}
