package dev.jumun.inmemory;

import dev.jumun.lock.Lease;
import dev.jumun.lock.LockKey;
import dev.jumun.lock.Locks;
import dev.jumun.tck.ContractCanary;
import dev.jumun.tck.LocksContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

class LocksCanaryTest extends ContractCanary<Locks> {
    @Override
    protected Locks right() {
        return new Right();
    }

    @Override
    protected Stream<Planted<Locks>> bugs() {
        return Stream.of(
                new Planted<>("givesALockToOneAtATime", new Everybody()),
                new Planted<>("keepsACrowdApartThatWantsTheSameInOppositeOrders", new Everybody()),
                new Planted<>("locksAllKeysOrNone", new OneByOne()),
                new Planted<>("freesTheLocksWhenTheLeaseIsOver", new ForEver()),
                new Planted<>("leavesAloneWhatSomebodyElseHasGotSince", new FreesForAnybody()),
                new Planted<>("releasesOnce", new AlwaysFree()),
                new Planted<>("refusesToLockNothingOrForNoTime", new Easygoing()),
                new Planted<>("countsTokensUp", new SameToken()),
                new Planted<>("givesATokenAboveWhatTheCallerHasSeen", new SameToken()));
    }

    @Override
    protected Object contract(Locks locks) {
        return new LocksContract() {
            @Override
            protected Locks locks() {
                return locks;
            }
        };
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
