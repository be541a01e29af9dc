package dev.jumun.core.simulation;

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
import dev.jumun.value.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Stores that mix up what something costs, and until when it is sold. */
final class TermBugs {
    private TermBugs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                OrderSimulation.planted("charges a price from elsewhere", TermBugs::remembersPrices),
                OrderSimulation.planted(
                        "sells when the sale is over", right -> SaleBugs.seesSkus(right, TermBugs::alwaysOnSale)));
    }

    private static SkuState alwaysOnSale(SkuState sku) {
        return new SkuState(
                sku.key(),
                sku.product(),
                sku.name(),
                sku.options(),
                sku.price(),
                Period.ALWAYS,
                sku.purchaseLimit(),
                sku.cap(),
                sku.available(),
                sku.reserved(),
                sku.committed(),
                sku.shipped());
    }

    /** Orders are charged what a SKU cost when it was first seen. */
    private static Store remembersPrices(Store right) {
        Map<SkuId, Money> first = new HashMap<>();
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                boolean places = footprint.fresh().stream().anyMatch(OrderId.class::isInstance);
                return right.commit(footprint, tx -> work.run(places ? new Dated(tx, first) : tx));
            }
        };
    }

    private static final class Dated extends WrappedTx {
        private final Map<SkuId, Money> first;
        private final Map<SkuId, Money> today = new HashMap<>();

        Dated(Store.Tx inner, Map<SkuId, Money> first) {
            super(inner);
            this.first = first;
        }

        @Override
        public <S extends State> Optional<S> find(Key<S> key) {
            Optional<S> found = super.find(key);
            if (found.isPresent() && found.get() instanceof SkuState sku) {
                today.put(sku.key(), sku.price());
                Money old = first.computeIfAbsent(sku.key(), unseen -> sku.price());
                return Optional.of(
                        key.kind().type().cast(SaleBugs.with(sku, old, sku.cap(), sku.available(), sku.reserved())));
            }
            return found;
        }

        @Override
        public void put(State state) {
            super.put(
                    state instanceof SkuState sku
                            ? SaleBugs.with(
                                    sku,
                                    today.getOrDefault(sku.key(), sku.price()),
                                    sku.cap(),
                                    sku.available(),
                                    sku.reserved())
                            : state);
        }
    }
}
