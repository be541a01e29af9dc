package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge of the flash sale is judged first: it must see what was planted. */
class SaleTallyTest {
    private final SaleTally tally = new SaleTally(Map.of("A", 50L));

    @Test
    void acceptsASaleToTheLastUnit() {
        tally.sold("A", 48);
        tally.sold("A", 2);
        assertThat(tally.oversold(Map.of("A", 0L))).isEmpty();
    }

    @Test
    void reportsOneUnitTooMany() {
        tally.sold("A", 51);
        assertThat(tally.oversold(Map.of("A", 0L))).isNotEmpty();
        assertThat(tally.oversold(Map.of("A", -1L))).isNotEmpty();
    }

    @Test
    void reportsAUnitThatWentNowhere() {
        tally.sold("A", 10);
        assertThat(tally.oversold(Map.of("A", 39L))).isNotEmpty();
    }

    @Test
    void reportsAnOrderGivenBackTwice() {
        tally.givenBack("order", 2);
        assertThat(tally.notBackOnce(Map.of("A", 50L), Map.of("A", 50L))).isNotEmpty();
    }

    @Test
    void reportsAnOrderNeverGivenBack() {
        tally.givenBack("order", 0);
        assertThat(tally.notBackOnce(Map.of("A", 50L), Map.of("A", 50L))).isNotEmpty();
    }

    @Test
    void reportsAUnitThatCameBackTwice() {
        tally.givenBack("order", 1);
        assertThat(tally.notBackOnce(Map.of("A", 50L), Map.of("A", 51L))).isNotEmpty();
    }
}
