package dev.jumun.carrier;

import dev.jumun.delivery.Carrier;
import dev.jumun.order.OrderId;
import dev.jumun.tck.CarrierContract;
import dev.jumun.tck.EnumCanary;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

class CarrierCanaryTest extends EnumCanary<CarrierCanaryTest.Bug> {
    /** What is wrong with a carrier. */
    enum Bug {
        NONE,

        @FoundBy("bringsWhatIsRegistered")
        NEVER_LEAVES,

        @FoundBy("knowsAParcelThatIsRegisteredAgain")
        BEGINS_ANEW,

        @FoundBy("keepsAParcelFromLeavingForGood")
        FORGETS_CALLS,

        @FoundBy("changesWhatIsInAParcelUntilItLeaves")
        CHANGES_WHAT_HAS_LEFT,

        @FoundBy("doesNotFillAParcelUpAgainWhenAWordComesLate")
        FILLS_UP_AGAIN,

        @FoundBy("keepsAParcelFromLeavingThatIsRegisteredLater")
        FORGETS_CALLS_ABOUT_THE_UNKNOWN,

        @FoundBy("cannotCallBackWhatHasLeft")
        CALLS_BACK_WHAT_HAS_LEFT
    }

    CarrierCanaryTest() {
        super(Bug.class);
    }

    @Override
    protected Object contract(Bug bug) {
        return new Contract(bug);
    }

    private static final class Contract extends CarrierContract {
        private static final Pace PACE = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(40));

        private final Bug bug;
        private Instant now = Instant.parse("2026-11-21T00:00:00Z");

        Contract(Bug bug) {
            this.bug = bug;
        }

        @Override
        protected Carrier carrier() {
            return new Wrong(bug, () -> new SimulatedCarrier(PACE, () -> now));
        }

        @Override
        protected void leave() {
            now = now.plusSeconds(20);
        }

        @Override
        protected void arrive() {
            now = now.plusSeconds(40);
        }
    }

    private static final class Wrong implements Carrier {
        private final Bug bug;
        private final Supplier<Carrier> right;
        private final Set<OrderId> known = new HashSet<>();
        private final Set<OrderId> calledOff = new HashSet<>();
        private Carrier inner;

        Wrong(Bug bug, Supplier<Carrier> right) {
            this.bug = bug;
            this.right = right;
            this.inner = right.get();
        }

        @Override
        public void register(Parcel parcel) {
            if (bug == (calledOff.contains(parcel.order()) ? Bug.FORGETS_CALLS : Bug.BEGINS_ANEW)) {
                inner = right.get();
            }
            if (bug == Bug.FILLS_UP_AGAIN && inner.progress(parcel.order()) == Progress.EXPECTED) {
                inner = right.get();
            }
            known.add(parcel.order());
            unless(Bug.CHANGES_WHAT_HAS_LEFT, () -> inner.register(parcel));
        }

        @Override
        public void callOff(OrderId order) {
            if (bug != Bug.FORGETS_CALLS_ABOUT_THE_UNKNOWN || known.contains(order)) {
                calledOff.add(order);
                unless(Bug.CALLS_BACK_WHAT_HAS_LEFT, () -> inner.callOff(order));
            }
        }

        private void unless(Bug hidden, Runnable call) {
            try {
                call.run();
            } catch (RuntimeException hasLeft) {
                if (bug != hidden) {
                    throw hasLeft;
                }
            }
        }

        @Override
        public Progress progress(OrderId order) {
            Progress progress = inner.progress(order);
            return bug == Bug.NEVER_LEAVES ? Progress.EXPECTED : progress;
        }
    }
}
