package dev.jumun.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.stock.SkuId;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private final MovableClock clock = new MovableClock();
    private final Ids ids = TimeOrderedIds.on(clock);

    @Test
    void isAUuidOfVersionSeven() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void ascendsWithinAndAcrossMilliseconds() {
        List<SkuId> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(new SkuId(ids.next()));
            if (i % 100 == 0) {
                clock.advance(Duration.ofMillis(1));
            }
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neverRepeatsItself() {
        List<List<UUID>> made = Crowd.rush(8, number -> {
            List<UUID> own = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                own.add(ids.next());
            }
            return own;
        });
        assertThat(made.stream().flatMap(Collection::stream)).doesNotHaveDuplicates();
    }
}
