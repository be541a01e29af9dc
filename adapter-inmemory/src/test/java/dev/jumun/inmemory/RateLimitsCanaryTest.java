package dev.jumun.inmemory;

import dev.jumun.limit.LimitKey;
import dev.jumun.limit.Rate;
import dev.jumun.limit.RateLimits;
import dev.jumun.tck.ContractCanary;
import dev.jumun.tck.RateLimitsContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

class RateLimitsCanaryTest extends ContractCanary<RateLimits> {
    @Override
    protected RateLimits right() {
        return new Right();
    }

    @Override
    protected Stream<Planted<RateLimits>> bugs() {
        return Stream.of(
                new Planted<>("admitsAsManyAtOnceAsTheRateSays", RateLimits.NONE),
                new Planted<>("saysAfterHowLongOneMoreIsAllowed", new KnowsNoWait()),
                new Planted<>("countsNothingThatIsRefused", new PilesUp()),
                new Planted<>("admitsOneMoreInEachStep", new StartsAfresh()),
                new Planted<>("looksWithoutCounting", new CountsLooks()),
                new Planted<>("forgets", new Resentful()),
                new Planted<>("countsEachKeyAlone", new OneForAll()),
                new Planted<>("admitsNoMoreOfACrowd", new LooksThenTakes()));
    }

    @Override
    protected Object contract(RateLimits limits) {
        return new RateLimitsContract() {
            @Override
            protected RateLimits limits() {
                return limits;
            }
        };
    }

    private static class Right implements RateLimits {
        final RateLimits right = new InMemoryRateLimits(InstantSource.system(), 1_000);

        @Override
        public Duration take(LimitKey key, Rate rate) {
            return right.take(key, rate);
        }

        @Override
        public Duration look(LimitKey key, Rate rate) {
            return right.look(key, rate);
        }

        @Override
        public void forget(LimitKey key) {
            right.forget(key);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private static final class KnowsNoWait extends Right {
        @Override
        public Duration take(LimitKey key, Rate rate) {
            return right.take(key, rate).isZero() ? Duration.ZERO : Duration.ofSeconds(1);
        }
    }

    /** Lets each refusal put the next success off. */
    private static final class PilesUp extends Right {
        private int refused;

        @Override
        public Duration take(LimitKey key, Rate rate) {
            Duration wait = right.take(key, rate);
            refused += wait.isZero() ? 0 : 1;
            return wait.plus(rate.step().multipliedBy(Math.max(0, refused - 1)));
        }
    }

    /** Counts in windows: as many again as soon as one step is over. */
    private static final class StartsAfresh extends Right {
        private boolean full;

        @Override
        public Duration take(LimitKey key, Rate rate) {
            boolean free = right.look(key, rate).isZero();
            if (free && full) {
                right.forget(key);
            }
            full = !free;
            return right.take(key, rate);
        }
    }

    private static final class CountsLooks extends Right {
        @Override
        public Duration look(LimitKey key, Rate rate) {
            return right.take(key, rate);
        }
    }

    private static final class Resentful extends Right {
        @Override
        public void forget(LimitKey key) {
            // remembers
        }
    }

    private static final class OneForAll extends Right {
        @Override
        public Duration take(LimitKey key, Rate rate) {
            return right.take(new LimitKey("anybody"), rate);
        }
    }

    private static final class LooksThenTakes extends Right {
        @Override
        public Duration take(LimitKey key, Rate rate) {
            Duration wait = right.look(key, rate);
            LockSupport.parkNanos(1_000_000);
            right.take(key, rate);
            return wait;
        }
    }
}
