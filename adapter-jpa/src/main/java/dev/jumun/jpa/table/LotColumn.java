package dev.jumun.jpa.table;

import dev.jumun.point.Lot;
import dev.jumun.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lots beside the column of their sum: text, or null where none of them ever expires. */
final class LotColumn {
    private LotColumn() {}

    static @Nullable String column(List<Lot> lots) {
        return lots.stream().allMatch(lot -> lot.expiresAt().isEmpty()) ? null : Json.write(lots);
    }

    static List<Lot> lots(@Nullable String column, long sum) {
        return column == null ? Lot.lasting(Money.of(sum)) : Json.list(column, Lot.class);
    }
}
