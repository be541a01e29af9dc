package dev.jumun.core.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    /** A command of every shape that commands are made of. */
    public record Sample(String a, String b, Optional<String> c, List<String> d, Map<String, Long> e) {}

    private static final Sample SAMPLE = new Sample("a", "b", Optional.of("c"), List.of("d"), Map.of("e", 1L));

    @Test
    void equalCommandsAreAlike() {
        assertThat(Fingerprints.of(SAMPLE))
                .isEqualTo(Fingerprints.of(new Sample("a", "b", Optional.of("c"), List.of("d"), Map.of("e", 1L))));
    }

    @Test
    void everyComponentCounts() {
        List<Sample> others = List.of(
                new Sample("x", "b", Optional.of("c"), List.of("d"), Map.of("e", 1L)),
                new Sample("a", "x", Optional.of("c"), List.of("d"), Map.of("e", 1L)),
                new Sample("a", "b", Optional.empty(), List.of("d"), Map.of("e", 1L)),
                new Sample("a", "b", Optional.of("c"), List.of(), Map.of("e", 1L)),
                new Sample("a", "b", Optional.of("c"), List.of("d", "d"), Map.of("e", 1L)),
                new Sample("a", "b", Optional.of("c"), List.of("d"), Map.of("e", 2L)));
        assertThat(others).extracting(Fingerprints::of).doesNotHaveDuplicates().doesNotContain(Fingerprints.of(SAMPLE));
    }

    @Test
    void theOrderOfAMapDoesNotCount() {
        Map<String, Long> oneWay = new LinkedHashMap<>(Map.of("x", 1L));
        oneWay.put("y", 2L);
        Map<String, Long> otherWay = new LinkedHashMap<>(Map.of("y", 2L));
        otherWay.put("x", 1L);
        assertThat(Fingerprints.of(new Sample("", "", Optional.empty(), List.of(), oneWay)))
                .isEqualTo(Fingerprints.of(new Sample("", "", Optional.empty(), List.of(), otherWay)));
    }

    @Test
    void neighboursDoNotRunTogether() {
        assertThat(Fingerprints.of(new Sample("ab", "", Optional.empty(), List.of(), Map.of())))
                .isNotEqualTo(Fingerprints.of(new Sample("a", "b", Optional.empty(), List.of(), Map.of())));
    }
}
