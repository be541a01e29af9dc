package dev.jumun.core.simulation;

import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.order.OrderId;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Stores that mix up limits, caps and stock. */
final class SaleBugs {
    private SaleBugs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                OrderSimulation.planted("keeps what a limit should get back", SaleBugs::keepsQuotas),
                OrderSimulation.planted("counts each order by itself against the limit", SaleBugs::countsOneOrder),
                OrderSimulation.planted("forgets the cap", SaleBugs::forgetsTheCap),
                OrderSimulation.planted("adjusts what is reserved", SaleBugs::adjustsWhatIsReserved));
    }

    /** Neither the change nor its entries: the quota agrees with its journal, and the orders do not. */
    private static Store keepsQuotas(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                if (!(state instanceof QuotaState quota) || taken(quota) >= taken(found(tx, quota.key()))) {
                    tx.put(state);
                }
            }

            @Override
            public void record(Entry... entries) {
                tx.record(Arrays.stream(entries)
                        .filter(entry -> !(entry.from() instanceof Account.Owned from
                                && from.owner() instanceof QuotaId
                                && entry.to() instanceof Account.Outside))
                        .toArray(Entry[]::new));
            }
        });
    }

    private static QuotaState found(Store.Tx tx, QuotaId quota) {
        return tx.find(quota).orElseGet(() -> QuotaState.empty(quota));
    }

    private static long taken(QuotaState quota) {
        return quota.held().count() + quota.bought().count();
    }

    /** Whoever places an order seems to have nothing yet; what they have is added again. */
    private static Store countsOneOrder(Store right) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                boolean places = footprint.fresh().stream().anyMatch(OrderId.class::isInstance);
                return right.commit(footprint, tx -> work.run(places ? new Forgetful(tx) : tx));
            }
        };
    }

    private static final class Forgetful extends WrappedTx {
        private final Map<QuotaId, QuotaState> hidden = new HashMap<>();

        Forgetful(Store.Tx inner) {
            super(inner);
        }

        @Override
        public <S extends State> Optional<S> find(Key<S> key) {
            Optional<S> found = super.find(key);
            if (found.isPresent() && found.get() instanceof QuotaState quota) {
                QuotaState before = hidden.computeIfAbsent(quota.key(), first -> quota);
                return Optional.of(key.kind().type().cast(plus(quota, before, -1)));
            }
            return found;
        }

        @Override
        public void put(State state) {
            super.put(
                    state instanceof QuotaState quota
                            ? plus(quota, hidden.getOrDefault(quota.key(), QuotaState.empty(quota.key())), 1)
                            : state);
        }

        private static QuotaState plus(QuotaState quota, QuotaState other, int sign) {
            return new QuotaState(
                    quota.key(),
                    Quantity.of(quota.held().count() + sign * other.held().count()),
                    Quantity.of(quota.bought().count() + sign * other.bought().count()));
        }
    }

    private static Store forgetsTheCap(Store right) {
        return seesSkus(right, sku -> with(sku, sku.price(), Optional.empty(), sku.available(), sku.reserved()));
    }

    /** Takes what is reserved for available, where nobody is about to order. */
    private static Store adjustsWhatIsReserved(Store right) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                boolean adjusts = footprint.held().size() == 1
                        && footprint.held().iterator().next() instanceof SkuId
                        && footprint.fresh().isEmpty()
                        && !footprint.seen().isEmpty();
                return right.commit(footprint, tx -> work.run(adjusts ? new Greedy(tx) : tx));
            }
        };
    }

    private static final class Greedy extends WrappedTx {
        Greedy(Store.Tx inner) {
            super(inner);
        }

        @Override
        public <S extends State> Optional<S> find(Key<S> key) {
            return super.find(key)
                    .map(state -> state instanceof SkuState sku
                            ? key.kind()
                                    .type()
                                    .cast(with(
                                            sku,
                                            sku.price(),
                                            sku.cap(),
                                            sku.available().plus(sku.reserved()),
                                            Quantity.ZERO))
                            : state);
        }

        /** Takes it from what is reserved where there is not enough else. */
        @Override
        public void put(State state) {
            if (state instanceof SkuState sku) {
                long reserved = super.find(sku.key()).orElseThrow().reserved().count();
                long left = Math.min(reserved, sku.available().count());
                super.put(with(
                        sku, sku.price(), sku.cap(), Quantity.of(sku.available().count() - left), Quantity.of(left)));
            } else {
                super.put(state);
            }
        }
    }

    static Store seesSkus(Store right, UnaryOperator<SkuState> sight) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return tx.find(key)
                        .map(state -> state instanceof SkuState sku
                                ? key.kind().type().cast(sight.apply(sku))
                                : state);
            }
        });
    }

    static SkuState with(SkuState sku, Money price, Optional<Quantity> cap, Quantity available, Quantity reserved) {
        return new SkuState(
                sku.key(),
                sku.product(),
                sku.name(),
                sku.options(),
                price,
                sku.salePeriod(),
                sku.purchaseLimit(),
                cap,
                available,
                reserved,
                sku.committed(),
                sku.shipped());
    }
}
