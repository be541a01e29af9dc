package dev.jumun.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    @Test
    void isTwoDurations() {
        assertThat(Pace.parse("PT20S, P1D")).isEqualTo(new Pace(Duration.ofSeconds(20), Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT20S", "PT20S,PT1S,PT1S", "20,40", "PT20S,-PT1S", "P366D,PT1S"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> Pace.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
