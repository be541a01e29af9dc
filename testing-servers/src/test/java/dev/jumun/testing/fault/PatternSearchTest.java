package dev.jumun.testing.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PatternSearchTest {
    private static final byte[] PATTERN = bytes("COMMIT");

    private final PatternSearch search = new PatternSearch();

    @Test
    void findsWhereThePatternStarts() {
        assertThat(next("x COMMIT y")).isEqualTo(2);
        assertThat(next("COMMIT")).isZero();
    }

    @Test
    void findsAPatternThatComesInPieces() {
        assertThat(next("xC")).isEqualTo(PatternSearch.NONE);
        assertThat(next("OMM")).isEqualTo(PatternSearch.NONE);
        assertThat(next("IT;")).isEqualTo(-4);
    }

    @Test
    void findsAPatternAfterItsOwnBeginning() {
        assertThat(next("COMCOM")).isEqualTo(PatternSearch.NONE);
        assertThat(next("MIT")).isEqualTo(-3);
    }

    @Test
    void findsEachOccurrenceOnce() {
        assertThat(next("COMMIT")).isZero();
        assertThat(next("!")).isEqualTo(PatternSearch.NONE);
    }

    private int next(String piece) {
        byte[] buffer = bytes(piece + "COMMIT");
        return search.next(PATTERN, buffer, piece.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
