package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.member.MemberId;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sold, and how much of it. */
interface CatalogStates extends KeptStates {
    Period SALE = new Period(Optional.of(MOMENT), Optional.of(MOMENT.plusSeconds(1)));

    @Test
    default void keepsProductsAndSkusWithTheirOptionsInOrder() {
        ProductId product = new ProductId(Samples.id());
        List<String> categories = List.of("kitchen", "달 🏺 'quoted' \\ \"twice\" \u0000");
        keeps(new ProductState(
                product,
                TEXT,
                TEXT,
                categories,
                Optional.of("/jar.png"),
                SALE,
                Optional.of(Quantity.of(3)),
                List.of(Samples.sku())));
        keeps(Samples.product(product, Samples.sku()));
        Map<String, String> options = new LinkedHashMap<>(Map.of("z", "last"));
        options.put("size", TEXT);
        options.put("a", "");
        SkuState sku = new SkuState(
                Samples.sku(),
                product,
                TEXT,
                options,
                Money.MAX_PRICE,
                SALE,
                Optional.of(Quantity.of(3)),
                Optional.of(Quantity.MAX_STOCK),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO);
        keeps(sku);
        assertThat(store().read(sku.key()).orElseThrow().options().keySet())
                .containsExactlyElementsOf(options.keySet());
    }

    @Test
    default void keepsWhatAMemberHasOfALimitedProduct() {
        keeps(QuotaState.empty(new QuotaId(new ProductId(Samples.id()), new MemberId(Samples.id()))));
    }

    @Test
    default void keepsWhatWasSoldOnADay() {
        ProductId product = new ProductId(Samples.id());
        for (String day : List.of("1969-12-31", "2026-11-21", "9999-12-31")) {
            LocalDate date = LocalDate.parse(day);
            keeps(new DailySalesState(DailySalesId.of(product, date), date, Quantity.of(Long.MAX_VALUE)));
        }
    }
}
