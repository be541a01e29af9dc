package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.redis.CircuitBreaker.End;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private long now = Long.MAX_VALUE - 5;
    private final CircuitBreaker breaker = new CircuitBreaker(Duration.ofNanos(10), () -> now);

    @Test
    void staysClosedWhileMostCallsSucceed() {
        for (int round = 0; round < 100; round++) {
            assertThat(call(round % 5 < 3)).isFalse();
        }
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void opensWhenFiveOfTheLastTenFailed() {
        fail(4);
        assertThat(breaker.isOpen()).isFalse();
        assertThat(call(true)).isFalse();
        assertThat(call(false)).isTrue();
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.enter()).isEmpty();
    }

    @Test
    void forgetsFailuresThatAreLongAgo() {
        fail(4);
        for (int round = 0; round < 10; round++) {
            call(true);
        }
        fail(4);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void letsOneTryAfterAWhileAndClosesWhenThatSucceeds() {
        fail(5);
        now += 10;
        OptionalInt probe = breaker.enter();
        assertThat(CircuitBreaker.isTry(probe.getAsInt())).isTrue();
        assertThat(breaker.enter()).isEmpty();
        assertThat(breaker.ended(probe.getAsInt(), End.WELL)).isTrue();
        assertThat(CircuitBreaker.isTry(breaker.enter().getAsInt())).isFalse();
        fail(4);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void waitsAgainWhenTheTryFails() {
        fail(5);
        now += 10;
        assertThat(call(false)).isFalse();
        assertThat(breaker.enter()).isEmpty();
        now += 10;
        assertThat(call(true)).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void doesNotListenToCallsThatBeganBeforeItTurned() {
        OptionalInt slow = breaker.enter();
        fail(5);
        assertThat(breaker.ended(slow.getAsInt(), End.WELL)).isFalse();
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void waitsLongerAndLongerWhereCallsFailAgainSoon() {
        assertThat(Stream.generate(() -> timeAway(End.FAILED)).limit(7))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 300L, 300L);
    }

    @Test
    void countsCallsThatAreLateInOneMomentAsOne() {
        for (int moment = 0; moment < 4; moment++) {
            for (int caller = 0; caller < 100; caller++) {
                assertThat(call(End.LATE)).isFalse();
            }
            now++;
        }
        assertThat(call(End.LATE)).isTrue();
    }

    @Test
    void waitsNoLongerWhereCallsAreLateAgain() {
        assertThat(Stream.generate(() -> timeAway(End.LATE)).limit(3)).containsExactly(10L, 10L, 10L);
    }

    @Test
    void waitsShortlyAgainAfterAWhileOfCalm() {
        timeAway(End.FAILED);
        assertThat(timeAway(End.FAILED)).isEqualTo(20);
        now += 600;
        assertThat(timeAway(End.FAILED)).isEqualTo(10);
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            call(false);
        }
    }

    private boolean call(boolean well) {
        return call(well ? End.WELL : End.FAILED);
    }

    private boolean call(End end) {
        OptionalInt ticket = breaker.enter();
        return ticket.isPresent() && breaker.ended(ticket.getAsInt(), end);
    }

    /** Opens it, and closes it as soon as a try is let in: after so long. */
    private long timeAway(End end) {
        for (int time = 0; time < 5; time++) {
            now++;
            call(end);
        }
        long before = now;
        while (!call(End.WELL)) {
            now++;
        }
        return now - before;
    }
}
