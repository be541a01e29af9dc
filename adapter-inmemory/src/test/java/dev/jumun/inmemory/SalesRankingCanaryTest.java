package dev.jumun.inmemory;

import dev.jumun.popular.BestSeller;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.SalesRanking;
import dev.jumun.tck.ContractCanary;
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

class SalesRankingCanaryTest extends ContractCanary<SalesRanking> {
    @Override
    protected SalesRanking right() {
        return new Right();
    }

    @Override
    protected Stream<Planted<SalesRanking>> bugs() {
        return Stream.of(
                new Planted<>("answersOnceItIsFilledAndVouchedFor", new AnswersAtOnce()),
                new Planted<>("knowsThatNothingWasSold", SalesRanking.NONE),
                new Planted<>("takesTheLowerIdOfEqualsFirst", new YoungerFirst()),
                new Planted<>("putsFiguresInPlaceOfThoseBefore", new AddsFigures()),
                new Planted<>("changesNothingForWhoMissedAChange", new TakesAnyMark()),
                new Planted<>("beginsForTheLaterWriterOnly", new BeginsForAnybody()),
                new Planted<>("beginsAgainForTheSameWriter", new KeepsWhatItHad()),
                new Planted<>("saysNothingWhenNobodyVouchesForItAnyMore", new Right(Duration.ofDays(1))),
                new Planted<>("saysNothingOfDaysThatItDoesNotHave", new TakesNothingForZero()),
                new Planted<>("addsUpWhateverWasSold", new CountsTheLastDay()));
    }

    @Override
    protected Object contract(SalesRanking ranking) {
        return new SalesRankingContract() {
            @Override
            protected SalesRanking ranking() {
                return ranking;
            }
        };
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
