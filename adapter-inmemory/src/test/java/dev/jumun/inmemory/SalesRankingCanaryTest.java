package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.popular.BestSeller;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.SalesRanking;
import dev.jumun.tck.ContractRun;
import dev.jumun.tck.SalesRankingContract;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract is tested itself: each of its tests fails over a planted bug that it is there to find. */
class SalesRankingCanaryTest {
    private static SalesRanking broken = SalesRanking.NONE;

    static Stream<Arguments> plantedBugs() {
        return Stream.of(
                Arguments.of("answersOnceItIsFilledAndVouchedFor", new AnswersAtOnce()),
                Arguments.of("knowsThatNothingWasSold", SalesRanking.NONE),
                Arguments.of("takesTheLowerIdOfEqualsFirst", new YoungerFirst()),
                Arguments.of("putsFiguresInPlaceOfThoseBefore", new AddsFigures()),
                Arguments.of("changesNothingForWhoMissedAChange", new TakesAnyMark()),
                Arguments.of("beginsForTheLaterWriterOnly", new BeginsForAnybody()),
                Arguments.of("beginsAgainForTheSameWriter", new KeepsWhatItHad()),
                Arguments.of("saysNothingWhenNobodyVouchesForItAnyMore", new Right(Duration.ofDays(1))),
                Arguments.of("saysNothingOfDaysThatItDoesNotHave", new TakesNothingForZero()),
                Arguments.of("addsUpWhateverWasSold", new CountsTheLastDay()));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @MethodSource("plantedBugs")
    void finds(String finder, SalesRanking planted) {
        broken = planted;
        assertThat(ContractRun.of(BrokenRanking::new, finder::equals)).containsEntry(finder, false);
    }

    /** The contract over a ranking with the planted bug. */
    static class BrokenRanking extends SalesRankingContract {
        @Override
        protected SalesRanking ranking() {
            return broken;
        }
    }

    private static class Right implements SalesRanking {
        final SalesRanking right;

        Right() {
            this(Duration.ofSeconds(2));
        }

        Right(Duration vouched) {
            this.right = new InMemorySalesRanking(InstantSource.system(), vouched);
        }

        @Override
        public Optional<List<BestSeller>> best(LocalDate first, LocalDate last, int limit) {
            return right.best(first, last, limit);
        }

        @Override
        public boolean begin(UUID mark, long beat, LocalDate today) {
            return right.begin(mark, beat, today);
        }

        @Override
        public boolean put(UUID mark, UUID next, Collection<DailySalesState> sales) {
            return right.put(mark, next, sales);
        }

        @Override
        public boolean vouch(UUID mark, LocalDate today) {
            return right.vouch(mark, today);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private static final class AnswersAtOnce extends Right {
        @Override
        public boolean begin(UUID mark, long beat, LocalDate today) {
            return right.begin(mark, beat, today) && right.vouch(mark, today);
        }
    }

    private static final class YoungerFirst extends Right {
        @Override
        public Optional<List<BestSeller>> best(LocalDate first, LocalDate last, int limit) {
            return right.best(first, last, limit)
                    .map(best -> best.stream()
                            .sorted(Comparator.comparing(BestSeller::sold)
                                    .thenComparing(BestSeller::product)
                                    .reversed())
                            .toList());
        }
    }

    private static final class AddsFigures extends Right {
        private final Map<DailySalesId, Quantity> sums = new HashMap<>();

        @Override
        public boolean put(UUID mark, UUID next, Collection<DailySalesState> sales) {
            List<DailySalesState> added = sales.stream()
                    .map(more -> new DailySalesState(
                            more.key(), more.day(), sums.merge(more.key(), more.sold(), Quantity::plus)))
                    .toList();
            return right.put(mark, next, added);
        }
    }

    private static final class TakesAnyMark extends Right {
        private UUID last = new UUID(0, 0);

        @Override
        public boolean begin(UUID mark, long beat, LocalDate today) {
            last = mark;
            return right.begin(mark, beat, today);
        }

        @Override
        public boolean put(UUID mark, UUID next, Collection<DailySalesState> sales) {
            boolean isPut = right.put(last, next, sales);
            last = next;
            return isPut;
        }
    }

    private static final class BeginsForAnybody extends Right {
        @Override
        public boolean begin(UUID mark, long beat, LocalDate today) {
            return right.begin(mark, 1, today);
        }
    }

    private static final class KeepsWhatItHad extends Right {
        private final List<DailySalesState> had = new ArrayList<>();

        @Override
        public boolean begin(UUID mark, long beat, LocalDate today) {
            return right.begin(mark, beat, today) && right.put(mark, mark, List.copyOf(had));
        }

        @Override
        public boolean put(UUID mark, UUID next, Collection<DailySalesState> sales) {
            had.addAll(sales);
            return right.put(mark, next, sales);
        }
    }

    private static final class TakesNothingForZero extends Right {
        @Override
        public Optional<List<BestSeller>> best(LocalDate first, LocalDate last, int limit) {
            return Optional.of(right.best(first, last, limit).orElse(List.of()));
        }
    }

    private static final class CountsTheLastDay extends Right {
        @Override
        public Optional<List<BestSeller>> best(LocalDate first, LocalDate last, int limit) {
            return right.best(last, last, limit);
        }
    }
}
