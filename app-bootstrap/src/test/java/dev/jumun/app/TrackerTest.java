package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.delivery.FollowDeliveries;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TrackerTest {
    @Test
    void asksOnAtOnceWhileParcelsAreDue() throws InterruptedException {
        assertThat(millisBetweenCalls(List.of())).isLessThan(500);
    }

    @Test
    void pausesWhenNoParcelCouldBeAskedAbout() throws InterruptedException {
        assertThat(millisBetweenCalls(Collections.nCopies(100, new IllegalStateException("read only"))))
                .isGreaterThan(900);
    }

    /** After a call that found a hundred parcels due, so many of which could not be asked about. */
    private static long millisBetweenCalls(List<RuntimeException> failures) throws InterruptedException {
        BlockingQueue<Long> calls = new LinkedBlockingQueue<>();
        AtomicInteger rounds = new AtomicInteger();
        FollowDeliveries follow = command -> {
            calls.add(System.nanoTime());
            return new FollowDeliveries.Followed(rounds.getAndIncrement() == 0 ? command.limit() : 0, 0, failures);
        };
        Tracker tracker = new Tracker(Optional.of(follow));
        tracker.start();
        try {
            long first = calls.take();
            return TimeUnit.NANOSECONDS.toMillis(calls.take() - first);
        } finally {
            tracker.stop();
        }
    }
}
