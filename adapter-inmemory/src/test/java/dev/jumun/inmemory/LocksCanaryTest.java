package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.lock.Lease;
import dev.jumun.lock.LockKey;
import dev.jumun.lock.Locks;
import dev.jumun.tck.ContractRun;
import dev.jumun.tck.LocksContract;
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
class LocksCanaryTest {
    private static Locks broken = Locks.NONE;

    static Stream<Arguments> plantedBugs() {
        return Stream.of(
                Arguments.of("givesALockToOneAtATime", new Everybody()),
                Arguments.of("keepsACrowdApartThatWantsTheSameInOppositeOrders", new Everybody()),
                Arguments.of("locksAllKeysOrNone", new OneByOne()),
                Arguments.of("freesTheLocksWhenTheLeaseIsOver", new ForEver()),
                Arguments.of("leavesAloneWhatSomebodyElseHasGotSince", new FreesForAnybody()),
                Arguments.of("releasesOnce", new AlwaysFree()),
                Arguments.of("refusesToLockNothingOrForNoTime", new Easygoing()),
                Arguments.of("countsTokensUp", new SameToken()),
                Arguments.of("givesATokenAboveWhatTheCallerHasSeen", new SameToken()));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @MethodSource("plantedBugs")
    void finds(String finder, Locks planted) {
        broken = planted;
        assertThat(ContractRun.of(BrokenLocks::new, finder::equals)).containsEntry(finder, false);
    }

    /** The contract over locks with the planted bug. */
    static class BrokenLocks extends LocksContract {
        @Override
        protected Locks locks() {
            return broken;
        }
    }

    private static class Right implements Locks {
        final Locks right = new InMemoryLocks(InstantSource.system());

        @Override
        public Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
            return right.acquire(keys, owner, lease, after);
        }

        @Override
        public boolean release(Lease lease) {
            return right.release(lease);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Has as many locks as there are callers. */
    private static final class Everybody extends Right {
        @Override
        public Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
            return new InMemoryLocks(InstantSource.system()).acquire(keys, owner, lease, after);
        }
    }

    /** Leaves locked what it got before it came to one that is taken. */
    private static final class OneByOne extends Right {
        @Override
        public Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
            Answer answer = new Taken();
            for (LockKey key : Lease.sorted(keys)) {
                answer = right.acquire(List.of(key), owner, lease, after);
                if (answer instanceof Taken) {
                    return answer;
                }
            }
            return answer instanceof Held(var last)
                    ? new Held(new Lease(List.copyOf(keys), owner, last.token()))
                    : answer;
        }
    }

    private static final class ForEver extends Right {
        @Override
        public Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
            return right.acquire(keys, owner, lease.multipliedBy(10_000), after);
        }
    }

    private static final class FreesForAnybody extends Right {
        private final Map<LockKey, UUID> owners = new ConcurrentHashMap<>();

        @Override
        public Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
            Answer answer = right.acquire(keys, owner, lease, after);
            if (answer instanceof Held) {
                keys.forEach(key -> owners.put(key, owner));
            }
            return answer;
        }

        @Override
        public boolean release(Lease lease) {
            return right.release(
                    new Lease(lease.keys(), owners.getOrDefault(lease.keys().getFirst(), lease.owner()), 0));
        }
    }

    private static final class AlwaysFree extends Right {
        @Override
        public boolean release(Lease lease) {
            right.release(lease);
            return true;
        }
    }

    private static final class Easygoing extends Right {
        @Override
        public Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
            return keys.isEmpty() || lease.isZero() ? new Taken() : right.acquire(keys, owner, lease, after);
        }
    }

    private static final class SameToken extends Right {
        @Override
        public Answer acquire(Collection<LockKey> keys, UUID owner, Duration lease, long after) {
            return right.acquire(keys, owner, lease, after) instanceof Held(var held)
                    ? new Held(new Lease(held.keys(), owner, 7))
                    : new Taken();
        }
    }
}
