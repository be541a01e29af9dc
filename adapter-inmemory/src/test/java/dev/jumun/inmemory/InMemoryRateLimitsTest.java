package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.limit.LimitKey;
import dev.jumun.limit.Rate;
import dev.jumun.limit.RateLimits;
import dev.jumun.tck.RateLimitsContract;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InMemoryRateLimitsTest extends RateLimitsContract {
    private static final LimitKey KEY = new LimitKey("somebody");
    private static final Rate RATE = Rate.perSecond(2);

    private final RateLimits limits = new InMemoryRateLimits(InstantSource.system(), 1_000);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));

    @Override
    protected RateLimits limits() {
        return limits;
    }

    @Test
    void keepsToTheRateToTheNanosecond() {
        RateLimits exact = new InMemoryRateLimits(now::get, 10);
        assertThat(exact.take(KEY, RATE)).isZero();
        assertThat(exact.take(KEY, RATE)).isZero();
        assertThat(exact.take(KEY, RATE)).isEqualTo(Duration.ofMillis(500));
        pass(Duration.ofMillis(500).minusNanos(1));
        assertThat(exact.take(KEY, RATE)).isEqualTo(Duration.ofNanos(1));
        pass(Duration.ofNanos(1));
        assertThat(exact.take(KEY, RATE)).isZero();
        assertThat(exact.look(KEY, RATE)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void makesNobodyWaitLongerWhenTheClockIsSetBack() {
        RateLimits exact = new InMemoryRateLimits(now::get, 10);
        exact.take(KEY, RATE);
        pass(Duration.ofDays(-1));
        assertThat(exact.take(KEY, RATE)).isEqualTo(Duration.ofMillis(500));
        pass(Duration.ofMillis(500));
        assertThat(exact.take(KEY, RATE)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void forgetsWhoWasNotSeenForLongest() {
        RateLimits small = new InMemoryRateLimits(now::get, 2);
        Rate once = Rate.perSecond(1);
        LimitKey seldom = new LimitKey("seldom");
        small.take(seldom, once);
        small.take(KEY, once);
        small.look(KEY, once);
        small.take(new LimitKey("new"), once);
        assertThat(small.take(KEY, once)).isPositive();
        assertThat(small.take(seldom, once)).isZero();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
