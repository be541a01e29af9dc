package dev.jumun.inmemory;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.coupon.CouponId;
import dev.jumun.store.Key;
import dev.jumun.tck.AdmissionContract;
import dev.jumun.tck.ContractCanary;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

class AdmissionCanaryTest extends ContractCanary<Admission> {
    @Override
    protected Admission right() {
        return new Right();
    }

    @Override
    protected Stream<Planted<Admission>> bugs() {
        return Stream.of(
                new Planted<>("asksOneToLookWhatIsLeftWhileOthersWait", new TakesMissingForNone()),
                new Planted<>("admitsAsManyOfACrowdAsAreLeftAndTheSlack", new LetsAllIn()),
                new Planted<>("countsTheUnitsThatAreWanted", new CountsVisits()),
                new Planted<>("takesWhoWantsMoreThanIsLeftForOne", new CountsAsOneOfMany()),
                new Planted<>("letsTheNextInWhenSomebodyLeaves", new HearsNobodyLeave()),
                new Planted<>("countsWhoLeavesTwiceOnce", new FreesSomebodysPlace()),
                new Planted<>("believesTheLowestThatItWasTold", new BelievesTheLast()),
                new Planted<>("learnsFromWhoLeavesWhatItDidNotKnow", new HearsNobodyLeave()),
                new Planted<>("learnsFromWhoLeavesWhileSomebodyLooks", new HearsNobodyLeave()),
                new Planted<>("showsWhatItGoesBy", new ShowsNobodyInside()),
                new Planted<>("looksAgainAtWhatItHadToForget", new ForgetsNothing()),
                new Planted<>("tellsOnePoolFromAnother", new KnowsOnePool()));
    }

    @Override
    protected Stream<Planted<Admission>> lastingBugs() {
        return Stream.of(
                new Planted<>("forgetsAfterAWhileWhatIsLeftAndWhoLooks", new BelievesForEver()),
                new Planted<>("freesTheUnitsOfWhoDoesNotComeBack", new WaitsForEver()));
    }

    @Override
    protected Object contract(Admission admission) {
        return new AdmissionContract() {
            @Override
            protected Admission admission() {
                return admission;
            }
        };
    }

    private static class Right implements Admission {
        final Admission right;

        Right() {
            this(Duration.ofSeconds(2), Duration.ofSeconds(2));
        }

        Right(Duration lease, Duration memory) {
            right = new InMemoryAdmission(InstantSource.system(), lease, memory);
        }

        @Override
        public Answer enter(Visit visit) {
            return right.enter(visit);
        }

        @Override
        public void tell(Key<?> pool, long left) {
            right.tell(pool, left);
        }

        @Override
        public void leave(Visit visit, OptionalLong left) {
            right.leave(visit, left);
        }

        @Override
        public Optional<Reading> look(Key<?> pool) {
            return right.look(pool);
        }

        @Override
        public void forget(Key<?> pool) {
            right.forget(pool);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private static final class TakesMissingForNone extends Right {
        @Override
        public Answer enter(Visit visit) {
            Answer answer = super.enter(visit);
            return answer instanceof Missing ? new Full(OptionalLong.of(0)) : answer;
        }
    }

    private static final class LetsAllIn extends Right {
        @Override
        public Answer enter(Visit visit) {
            return new Admitted();
        }
    }

    private static final class CountsVisits extends Right {
        @Override
        public Answer enter(Visit visit) {
            return super.enter(new Visit(visit.pool(), 1, visit.id()));
        }
    }

    /** Whoever wants more than is left takes ten places. */
    private static final class CountsAsOneOfMany extends Right {
        @Override
        public Answer enter(Visit visit) {
            return super.enter(new Visit(visit.pool(), Math.min(visit.units(), 10), visit.id()));
        }
    }

    private static final class HearsNobodyLeave extends Right {
        @Override
        public void leave(Visit visit, OptionalLong left) {
            // not heard
        }
    }

    /** Whoever leaves, once or twice, somebody's place is free. */
    private static final class FreesSomebodysPlace extends Right {
        private final Queue<Visit> inside = new ConcurrentLinkedQueue<>();

        @Override
        public Answer enter(Visit visit) {
            inside.add(visit);
            return super.enter(visit);
        }

        @Override
        public void leave(Visit visit, OptionalLong left) {
            super.leave(visit, left);
            inside.remove(visit);
            super.leave(inside.isEmpty() ? visit : inside.remove(), left);
        }
    }

    private static final class BelievesTheLast extends Right {
        @Override
        public void tell(Key<?> pool, long left) {
            super.tell(pool, Math.min(left, 11));
        }
    }

    private static final class BelievesForEver extends Right {
        BelievesForEver() {
            super(Duration.ofSeconds(2), Duration.ofDays(1));
        }
    }

    private static final class WaitsForEver extends Right {
        WaitsForEver() {
            super(Duration.ofDays(1), Duration.ofSeconds(2));
        }
    }

    private static final class ShowsNobodyInside extends Right {
        @Override
        public Optional<Reading> look(Key<?> pool) {
            return super.look(pool).map(reading -> new Reading(reading.left(), 0));
        }
    }

    private static final class ForgetsNothing extends Right {
        @Override
        public void forget(Key<?> pool) {
            // remembers all the same
        }
    }

    private static final class KnowsOnePool extends Right {
        private static final CouponId POOL = new CouponId(new UUID(0, 0));

        @Override
        public Answer enter(Visit visit) {
            return super.enter(new Visit(POOL, visit.units(), visit.id()));
        }

        @Override
        public void tell(Key<?> pool, long left) {
            super.tell(POOL, left);
        }
    }
}
