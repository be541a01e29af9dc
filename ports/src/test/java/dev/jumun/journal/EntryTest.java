package dev.jumun.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.member.MemberId;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final SkuId SKU = new SkuId(UUID.randomUUID());

    @Test
    void refusesACauseWhoseBookNobodyProves() {
        MemberId member = new MemberId(UUID.randomUUID());
        assertThatThrownBy(
                        () -> new Entry(SkuState.available(SKU), SkuState.reserved(SKU), 1, Movement.RESERVE, member))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no book");
    }
}
