package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import dev.jumun.tck.ContractRun;
import dev.jumun.tck.ProductViewsContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract is tested itself: each of its tests fails over a planted bug that it is there to find. */
class ProductViewsCanaryTest {
    private static ProductViews broken = ProductViews.NONE;

    static Stream<Arguments> plantedBugs() {
        return Stream.of(
                Arguments.of("findsWhatSomebodyElsePut", new KeepsNothing()),
                Arguments.of("hasOneReadAtATime", new HasEverybodyRead()),
                Arguments.of("hasOneOfACrowdRead", new HasEverybodyRead()),
                Arguments.of("hasAnotherReadWhenSomebodyDoesNotComeBack", new TakesFromAnybody()),
                Arguments.of("forgetsWhatIsEvicted", new ForgetsOne()),
                Arguments.of("forgetsWhatIsEvicted", new ForgetsAll()),
                Arguments.of("refusesWhatWasReadBeforeAnEviction", new TakesFromAnybody()),
                Arguments.of("refusesWhatWasReadBeforeAnEviction", new EvictsViewsOnly()),
                Arguments.of("refusesWhatNobodyAskedFor", new TakesFromAnybody()),
                Arguments.of("forgetsByItself", new KeepsForEver()),
                Arguments.of("forgetsByItself", new KeepsNothing()));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @MethodSource("plantedBugs")
    void finds(String finder, ProductViews planted) {
        broken = planted;
        assertThat(ContractRun.of(BrokenViews::new, finder::equals)).containsEntry(finder, false);
    }

    /** The contract over views with the planted bug. */
    static class BrokenViews extends ProductViewsContract {
        static final Duration SOON = LEASE;
        static final Duration USUAL = LIFE;

        @Override
        protected ProductViews views() {
            return broken;
        }
    }

    private static class Right implements ProductViews {
        final ProductViews right;

        Right() {
            this(BrokenViews.USUAL);
        }

        Right(Duration life) {
            right = new InMemoryProductViews(InstantSource.system(), BrokenViews.SOON, life, 1_000);
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
