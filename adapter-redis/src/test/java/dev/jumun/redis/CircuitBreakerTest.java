package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
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
        assertThat(breaker.ended(probe.getAsInt(), true)).isTrue();
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
        assertThat(breaker.ended(slow.getAsInt(), true)).isFalse();
        assertThat(breaker.isOpen()).isTrue();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            call(false);
        }
    }

    private boolean call(boolean well) {
        return breaker.ended(breaker.enter().getAsInt(), well);
    }
}
