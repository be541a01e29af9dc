package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.lock.Lease;
import dev.jumun.lock.LockKey;
import dev.jumun.lock.Locks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link Locks} must do. Keys are new in each test: what keeps the locks may be shared. */
public abstract class LocksContract {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);
    private final LockKey first = key();
    private final LockKey second = key();
    private final LockKey third = key();
    private Locks locks;
    private Locks others;

    /** The adapter under test, as one process has it; another process' each time, to the same locks. */
    protected abstract Locks locks();

    @BeforeEach
    void open() {
        locks = locks();
        others = locks();
    }

    @Test
    void givesALockToOneAtATime() {
        Lease lease = held(locks, LONG, first);
        assertThat(acquire(others, LONG, first)).isInstanceOf(Locks.Taken.class);
        assertThat(acquire(locks, LONG, first)).isInstanceOf(Locks.Taken.class);
        assertThat(locks.release(lease)).isTrue();
        held(others, LONG, first);
    }

    @Test
    void locksAllKeysOrNone() {
        held(locks, LONG, second);
        assertThat(acquire(others, LONG, first, second, third)).isInstanceOf(Locks.Taken.class);
        Lease rest = held(others, LONG, third, first);
        assertThat(acquire(locks, LONG, first)).isInstanceOf(Locks.Taken.class);
        assertThat(others.release(rest)).isTrue();
        held(locks, LONG, first, third);
    }

    @Test
    void freesTheLocksWhenTheLeaseIsOver() {
        held(locks, SHORT, first, second);
        Lease next = patiently(others, first);
        held(others, LONG, second);
        assertThat(others.release(next)).isTrue();
    }

    @Test
    void leavesAloneWhatSomebodyElseHasGotSince() {
        Lease lost = held(locks, SHORT, first);
        patiently(others, first);
        assertThat(locks.release(lost)).isFalse();
        assertThat(acquire(locks, LONG, first)).isInstanceOf(Locks.Taken.class);
    }

    @Test
    void releasesOnce() {
        Lease lease = held(locks, LONG, first);
        assertThat(locks.release(lease)).isTrue();
        assertThat(locks.release(lease)).isFalse();
    }

    @Test
    void countsTokensUp() {
        List<Long> tokens = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            Lease lease = held(round % 2 == 0 ? locks : others, LONG, round % 3 == 0 ? second : third, first);
            tokens.add(lease.token());
            locks.release(lease);
        }
        assertThat(tokens).isSorted().doesNotHaveDuplicates();
        held(locks, SHORT, first);
        assertThat(patiently(others, first).token()).isGreaterThan(tokens.getLast());
    }

    @Test
    void givesATokenAboveWhatTheCallerHasSeen() {
        Lease lease = held(locks, LONG, first);
        locks.release(lease);
        long seen = lease.token() + 3_600_000_000L;
        assertThat(locks.acquire(List.of(first), Samples.id(), LONG, seen))
                .isInstanceOfSatisfying(
                        Locks.Held.class,
                        held -> assertThat(held.lease().token()).isGreaterThan(seen));
    }

    @Test
    void keepsACrowdApartThatWantsTheSameInOppositeOrders() {
        Room one = new Room(first);
        Room two = new Room(second);
        Room three = new Room(third);
        List<List<Room>> wanted =
                List.of(List.of(one, two), List.of(two, one), List.of(three, two, one), List.of(three));
        Crowd.rush(12, number -> {
            List<Room> rooms = wanted.get(number % wanted.size());
            for (int round = 0; round < 5; round++) {
                visit(number % 2 == 0 ? locks : others, rooms);
            }
            return true;
        });
        Stream.of(one, two, three)
                .forEach(room -> assertThat(room.tokens).isSorted().doesNotHaveDuplicates());
    }

    private static void visit(Locks locks, List<Room> rooms) {
        Lease lease = patiently(locks, rooms.stream().map(room -> room.key).toArray(LockKey[]::new));
        rooms.forEach(room -> assertThat(room.visitors.incrementAndGet()).isEqualTo(1));
        rooms.forEach(room -> room.tokens.add(lease.token()));
        rooms.forEach(room -> room.visitors.decrementAndGet());
        assertThat(locks.release(lease)).isTrue();
    }

    /** What a lock is for: one visitor at a time. */
    private static final class Room {
        private final LockKey key;
        private final AtomicInteger visitors = new AtomicInteger();
        private final List<Long> tokens = Collections.synchronizedList(new ArrayList<>());

        private Room(LockKey key) {
            this.key = key;
        }
    }

    @Test
    void refusesToLockNothingOrForNoTime() {
        assertThatThrownBy(() -> acquire(locks, LONG)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> acquire(locks, Duration.ofNanos(999_999), first))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LockKey key() {
        return new LockKey(Samples.id().toString());
    }

    private static Locks.Answer acquire(Locks locks, Duration lease, LockKey... keys) {
        return locks.acquire(Arrays.asList(keys), Samples.id(), lease, 0);
    }

    private static Lease held(Locks locks, Duration lease, LockKey... keys) {
        Locks.Answer answer = acquire(locks, lease, keys);
        assertThat(answer).isInstanceOf(Locks.Held.class);
        return ((Locks.Held) answer).lease();
    }

    /** Asks until it gets them. */
    private static Lease patiently(Locks locks, LockKey... keys) {
        return Patiently.get(
                "free " + Arrays.toString(keys),
                () -> acquire(locks, LONG, keys) instanceof Locks.Held(var lease)
                        ? Optional.of(lease)
                        : Optional.empty());
    }
}
