package dev.jumun.inmemory;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import dev.jumun.tck.ContractCanary;
import dev.jumun.tck.ProductViewsContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

class ProductViewsCanaryTest extends ContractCanary<ProductViews> {
    @Override
    protected ProductViews right() {
        return new Right();
    }

    @Override
    protected Stream<Planted<ProductViews>> bugs() {
        return Stream.of(
                new Planted<>("findsWhatSomebodyElsePut", new KeepsNothing()),
                new Planted<>("hasOneReadAtATime", new HasEverybodyRead()),
                new Planted<>("hasOneOfACrowdRead", new HasEverybodyRead()),
                new Planted<>("hasAnotherReadWhenSomebodyDoesNotComeBack", new TakesFromAnybody()),
                new Planted<>("forgetsWhatIsEvicted", new ForgetsOne()),
                new Planted<>("forgetsWhatIsEvicted", new ForgetsAll()),
                new Planted<>("refusesWhatWasReadBeforeAnEviction", new TakesFromAnybody()),
                new Planted<>("refusesWhatWasReadBeforeAnEviction", new EvictsViewsOnly()),
                new Planted<>("refusesWhatNobodyAskedFor", new TakesFromAnybody()),
                new Planted<>("forgetsByItself", new KeepsForEver()),
                new Planted<>("forgetsByItself", new KeepsNothing()));
    }

    @Override
    protected Object contract(ProductViews views) {
        return new Contract(views);
    }

    private static final class Contract extends ProductViewsContract {
        static final Duration SOON = LEASE;
        static final Duration USUAL = LIFE;

        private final ProductViews views;

        Contract(ProductViews views) {
            this.views = views;
        }

        @Override
        protected ProductViews views() {
            return views;
        }
    }

    private static class Right implements ProductViews {
        final ProductViews right;

        Right() {
            this(Contract.USUAL);
        }

        Right(Duration life) {
            right = new InMemoryProductViews(InstantSource.system(), Contract.SOON, life, 1_000);
        }

        @Override
        public Answer find(ProductId product, UUID reader) {
            return right.find(product, reader);
        }

        @Override
        public void put(ProductView view, UUID reader) {
            right.put(view, reader);
        }

        @Override
        public boolean evict(Collection<ProductId> products) {
            return right.evict(products);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private static final class KeepsNothing extends Right {
        @Override
        public void put(ProductView view, UUID reader) {
            right.evict(List.of(view.product().key()));
        }
    }

    private static final class HasEverybodyRead extends Right {
        @Override
        public Answer find(ProductId product, UUID reader) {
            return new Absent();
        }
    }

    private static final class KeepsForEver extends Right {
        KeepsForEver() {
            super(Duration.ofDays(1));
        }
    }

    private static final class ForgetsOne extends Right {
        @Override
        public boolean evict(Collection<ProductId> products) {
            return right.evict(List.of(products.iterator().next()));
        }
    }

    private static final class ForgetsAll extends Right {
        private final Map<ProductId, ProductId> known = new ConcurrentHashMap<>();

        @Override
        public Answer find(ProductId product, UUID reader) {
            known.put(product, product);
            return right.find(product, reader);
        }

        @Override
        public boolean evict(Collection<ProductId> products) {
            return right.evict(known.keySet());
        }
    }

    /** Asks for itself in the name of whoever comes. */
    private static final class TakesFromAnybody extends Right {
        @Override
        public void put(ProductView view, UUID reader) {
            right.evict(List.of(view.product().key()));
            right.find(view.product().key(), reader);
            right.put(view, reader);
        }
    }

    /** Whoever is reading reads on. */
    private static final class EvictsViewsOnly extends Right {
        @Override
        public boolean evict(Collection<ProductId> products) {
            products.stream()
                    .filter(product -> right.find(product, UUID.randomUUID()) instanceof Found)
                    .forEach(product -> right.evict(List.of(product)));
            return true;
        }
    }
}
