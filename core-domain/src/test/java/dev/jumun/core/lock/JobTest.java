package dev.jumun.core.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.core.MovableClock;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.event.Bookmark;
import dev.jumun.event.SinkId;
import dev.jumun.event.SinkState;
import dev.jumun.inmemory.InMemoryLocks;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.lock.FenceId;
import dev.jumun.lock.Locks;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.tck.PlantedBugs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final SinkId PAPER = new SinkId("paper");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final MovableClock clock = new MovableClock();
    private final Store store = new InMemoryPersistence(clock).store();

    @Test
    void givesOneATurnAtATime() {
        Locks locks = new InMemoryLocks(clock);
        Optional<Optional<Boolean>> turns =
                job(store, locks).inTurn(turn -> job(store, locks).inTurn(other -> true));
        assertThat(turns).contains(Optional.empty());
        assertThat(job(store, locks).inTurn(turn -> true)).contains(true);
    }

    @Test
    void endsTheTurnOfOneWhoSleptPastItsLease() throws Exception {
        assertThat(writerAfterASleep(store)).isEqualTo(SECOND);
        assertThat(writerAfterASleep(PlantedBugs.seesNoFence(store)))
                .as("planted bug")
                .isEqualTo(FIRST);
    }

    /** Who wrote last when the first, on this store, is really held until the second has had its turn. */
    private UUID writerAfterASleep(Store sleeping) throws InterruptedException {
        Locks locks = new InMemoryLocks(clock);
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        Thread sleeper = Thread.ofPlatform()
                .start(() -> job(sleeping, locks).inTurn(turn -> {
                    asleep.countDown();
                    await(awake);
                    return write(turn, FIRST);
                }));
        asleep.await();
        clock.advance(Job.LEASE);
        assertThat(job(store, locks).inTurn(turn -> write(turn, SECOND))).contains(Optional.of(true));
        awake.countDown();
        sleeper.join();
        return writer();
    }

    @Test
    void letsTheLastOneGoOnWhereNobodyKeepsThemApart() {
        job(store, Locks.NONE).inTurn(turn -> {
            assertThat(write(turn, FIRST)).contains(true);
            clock.advance(Duration.ofMillis(1));
            assertThat(job(store, Locks.NONE).inTurn(other -> write(other, SECOND)))
                    .contains(Optional.of(true));
            assertThat(write(turn, FIRST)).isEmpty();
            return true;
        });
        assertThat(writer()).isEqualTo(SECOND);
    }

    @Test
    void endsATurnWhoseLockWasLost() {
        job(store, new InMemoryLocks(clock)).inTurn(turn -> {
            assertThat(write(turn, FIRST)).contains(true);
            Job other = job(store, new InMemoryLocks(clock));
            assertThat(other.inTurn(next -> write(next, SECOND))).contains(Optional.of(true));
            assertThat(write(turn, FIRST)).isEmpty();
            return true;
        });
    }

    @Test
    void sweepsSoManyAtOnce() {
        CyclicBarrier four = new CyclicBarrier(4);
        Job.Sweep sweep = job(store, Locks.NONE)
                .sweep(IntStream.range(0, 8).boxed().toList(), 4, (turn, item) -> {
                    meet(four);
                    return Optional.of(item % 2 == 0);
                });
        assertThat(sweep).isEqualTo(new Job.Sweep(4, List.of()));
    }

    @Test
    void endsASweepWhoseTurnIsOver() {
        AtomicInteger begun = new AtomicInteger();
        Job.Sweep sweep = job(store, Locks.NONE)
                .sweep(IntStream.range(0, 100).boxed().toList(), 4, (turn, item) -> {
                    begun.incrementAndGet();
                    return Optional.empty();
                });
        assertThat(sweep).isEqualTo(new Job.Sweep(0, List.of()));
        assertThat(begun.get()).isBetween(1, 4);
    }

    @Test
    void goesOnWithASweepWhereSomeFail() {
        IllegalStateException planted = new IllegalStateException("planted");
        Job.Sweep sweep = job(store, Locks.NONE).sweep(List.of(1, 2, 3), 2, (turn, item) -> {
            if (item == 2) {
                throw planted;
            }
            return Optional.of(true);
        });
        assertThat(sweep).isEqualTo(new Job.Sweep(2, List.of(planted)));
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void freesTheLockWhenTheWorkFails() {
        Locks locks = new InMemoryLocks(clock);
        assertThatThrownBy(() -> job(store, locks).inTurn(turn -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");
        assertThat(job(store, locks).inTurn(turn -> true)).contains(true);
    }

    private Job job(Store store, Locks locks) {
        return new Job(
                new FenceId("writing"),
                store,
                locks,
                Job.LEASE,
                new TimeOrderedIds(clock, RandomGenerator.getDefault()),
                clock);
    }

    private static Optional<Boolean> write(Turn turn, UUID writer) {
        return turn.commit(Footprint.of(PAPER), tx -> {
            tx.put(new SinkState(PAPER, Optional.of(writer), 0, Bookmark.START));
            return true;
        });
    }

    private UUID writer() {
        return store.read(PAPER).flatMap(SinkState::relay).orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
