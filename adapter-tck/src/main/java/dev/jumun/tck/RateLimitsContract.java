package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.limit.LimitKey;
import dev.jumun.limit.Rate;
import dev.jumun.limit.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link RateLimits} must do. Keys are new in each test: what counts may be shared. */
public abstract class RateLimitsContract {
    /** So slow that no step of it ends within a test. */
    private static final Rate SLOW = new Rate(4, Duration.ofHours(1));

    private static final Rate FAST = new Rate(4, Duration.ofMillis(400));

    private final LimitKey key = key();
    private RateLimits limits;
    private RateLimits others;

    /** The adapter under test, as one process has it; another process' each time, with the same count. */
    protected abstract RateLimits limits();

    @BeforeEach
    void open() {
        limits = limits();
        others = limits();
    }

    @Test
    void admitsAsManyAtOnceAsTheRateSays() {
        assertThat(Stream.of(limits, others, limits, others).map(one -> one.take(key, SLOW)))
                .containsOnly(Duration.ZERO);
        assertThat(limits.take(key, SLOW)).isPositive();
        assertThat(others.take(key, SLOW)).isPositive();
    }

    @Test
    void saysAfterHowLongOneMoreIsAllowed() {
        exhaust(SLOW);
        assertThat(limits.take(key, SLOW))
                .isLessThanOrEqualTo(SLOW.step())
                .isGreaterThan(SLOW.step().minusMinutes(1));
    }

    @Test
    void countsNothingThatIsRefused() {
        exhaust(SLOW);
        for (int refused = 0; refused < 10; refused++) {
            limits.take(key, SLOW);
        }
        assertThat(limits.take(key, SLOW)).isLessThanOrEqualTo(SLOW.step());
    }

    @Test
    void admitsOneMoreInEachStep() {
        long begun = System.nanoTime();
        int admitted = exhaust(FAST);
        for (int more = 0; more < 6; more++) {
            admitted++;
            Patiently.get("one more", () -> Optional.of(limits.take(key, FAST)).filter(Duration::isZero));
        }
        Duration passed = Duration.ofNanos(System.nanoTime() - begun);
        assertThat((long) admitted).isLessThanOrEqualTo(FAST.times() + 1 + passed.dividedBy(FAST.step()));
    }

    @Test
    void looksWithoutCounting() {
        for (int look = 0; look < 10; look++) {
            assertThat(limits.look(key, SLOW)).isZero();
        }
        exhaust(SLOW);
        assertThat(limits.look(key, SLOW)).isPositive().isLessThanOrEqualTo(SLOW.step());
        assertThat(others.look(key, SLOW)).isPositive();
    }

    @Test
    void forgets() {
        exhaust(SLOW);
        limits.forget(key);
        assertThat(limits.take(key, SLOW)).isZero();
    }

    @Test
    void countsEachKeyAlone() {
        exhaust(SLOW);
        LimitKey another = key();
        assertThat(limits.take(another, SLOW)).isZero();
        limits.forget(another);
        assertThat(limits.take(key, SLOW)).isPositive();
    }

    @Test
    void admitsNoMoreOfACrowd() {
        List<Duration> waits = Crowd.rush(32, number -> (number % 2 == 0 ? limits : others).take(key, SLOW));
        assertThat(waits).filteredOn(Duration::isZero).hasSize(SLOW.times());
    }

    /** Takes until it is refused; how often it was not. */
    private int exhaust(Rate rate) {
        int admitted = 0;
        while (limits.take(key, rate).isZero()) {
            admitted++;
            assertThat(admitted).as("at once").isLessThan(1_000);
        }
        return admitted;
    }

    private static LimitKey key() {
        return new LimitKey("contract:" + Samples.id());
    }
}
