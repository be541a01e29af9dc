package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChoreTest {
    private static final Duration REST = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final BlockingQueue<Thread> rounds = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> complaints = new LinkedBlockingQueue<>();

    private Chore chore(Duration rest, Supplier<Duration> after) {
        return new Chore(
                "chore",
                rest,
                () -> {
                    rounds.add(Thread.currentThread());
                    return after.get();
                },
                complaints::add);
    }

    @Test
    void isDoneAgainAndAgainOnOneDaemonThreadAfterARestEach() throws InterruptedException {
        Chore chore = chore(REST, () -> REST);
        long begun = System.nanoTime();
        chore.start();

        Thread thread = rounds.take();
        assertThat(rounds.take()).isSameAs(thread);
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(2 * REST.toNanos());
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("chore");
        chore.stop();
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void startsAtOnceAndGoesOnAtOnceWhereThereIsMoreToDo() throws InterruptedException {
        Chore chore = chore(LONG, () -> rounds.size() < 3 ? Duration.ZERO : LONG);
        chore.startAtOnce();

        awaitRounds(3);
        chore.stop();
    }

    @Test
    void saysWhyItFailedAndGoesOnWhateverItWas() throws InterruptedException {
        Error error = new StackOverflowError("planted");
        RuntimeException exception = new IllegalStateException("planted");
        Chore chore = chore(REST, () -> {
            if (rounds.size() == 1) {
                throw error;
            }
            if (rounds.size() == 2) {
                throw exception;
            }
            return REST;
        });
        chore.start();

        assertThat(complaints.take()).isSameAs(error);
        assertThat(complaints.take()).isSameAs(exception);
        awaitRounds(3);
        chore.stop();
        assertThat(complaints).isEmpty();
    }

    @Test
    void goesOnWhereARoundLeavesItsThreadInterrupted() throws InterruptedException {
        Chore chore = chore(REST, () -> {
            Thread.currentThread().interrupt();
            return REST;
        });
        chore.start();

        awaitRounds(3);
        chore.stop();
        assertThat(rounds.remove().isAlive()).isFalse();
        assertThat(complaints).isEmpty();
    }

    @Test
    void waitsForTheRoundUnderWayWhichIsTheLast() throws InterruptedException {
        Chore chore = chore(REST, () -> {
            Wait.sleep(Duration.ofMillis(300));
            return Duration.ZERO;
        });
        chore.start();
        Thread thread = rounds.take();

        chore.stop();

        assertThat(thread.isAlive()).isFalse();
        assertThat(rounds).isEmpty();
    }

    @Test
    void endsWithTheRoundUnderWayWithoutWaitingForIt() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        Chore chore = chore(REST, () -> {
            await(released);
            return Duration.ZERO;
        });
        chore.start();
        Thread thread = rounds.take();

        chore.end();
        assertThat(thread.isAlive()).isTrue();

        released.countDown();
        thread.join();
        assertThat(rounds).isEmpty();
    }

    @Test
    void endsWithARoundMoreWhereItIsToldTo() throws InterruptedException {
        Chore chore = chore(LONG, () -> LONG);
        chore.start();

        chore.stopAfterARound();

        assertThat(rounds.poll()).isNotNull();
        assertThat(rounds).isEmpty();
    }

    @Test
    void stopsWithoutHavingBegun() {
        chore(LONG, () -> LONG).stop();
    }

    private void awaitRounds(int count) throws InterruptedException {
        while (rounds.size() < count) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            throw new IllegalStateException(over);
        }
    }
}
