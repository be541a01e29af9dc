package dev.jumun.journal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BalancesTest {
    private static final SkuId SKU = new SkuId(new UUID(1, 1));
    private static final Account AVAILABLE = SkuState.available(SKU);
    private static final Account RESERVED = SkuState.reserved(SKU);

    @Test
    void acceptsWhatIsExplained() {
        assertThatCode(() -> explain(Map.of(AVAILABLE, 5L, RESERVED, 0L), Map.of(AVAILABLE, 3L, RESERVED, 2L), move(2)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherQuantity() {
        refuses(Map.of(AVAILABLE, 5L, RESERVED, 0L), Map.of(AVAILABLE, 3L, RESERVED, 2L), move(1));
    }

    @Test
    void refusesAChangeWithoutEntry() {
        refuses(Map.of(AVAILABLE, 5L), Map.of(AVAILABLE, 4L));
    }

    @Test
    void refusesEntriesOfAStateThatIsNotWrittenEvenIfTheyCancelOut() {
        refuses(Map.of(), Map.of(), move(2), new Entry(RESERVED, AVAILABLE, 2, Movement.RELEASE, SKU));
    }

    private static Entry move(long quantity) {
        return new Entry(AVAILABLE, RESERVED, quantity, Movement.RESERVE, SKU);
    }

    private static void refuses(Map<Account, Long> before, Map<Account, Long> after, Entry... entries) {
        assertThatThrownBy(() -> explain(before, after, entries)).isInstanceOf(IllegalStateException.class);
    }

    private static void explain(Map<Account, Long> before, Map<Account, Long> after, Entry... entries) {
        Balances.explain(before, after, List.of(entries));
    }
}
