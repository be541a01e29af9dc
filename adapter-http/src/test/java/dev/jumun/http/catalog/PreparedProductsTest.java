package dev.jumun.http.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.http.web.Prepared;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreparedProductsTest {
    private final PreparedProducts products = new PreparedProducts();
    private final ProductId id = new ProductId(UUID.randomUUID());
    private final SkuId sku = new SkuId(UUID.randomUUID());

    @Test
    void writesAViewOnce() {
        ProductView view = view(7);
        assertThat(products.of(view)).isSameAs(products.of(view));
    }

    @Test
    void writesWhatChanged() {
        Prepared before = products.of(view(7));
        Prepared after = products.of(view(6));
        assertThat(after).isNotSameAs(before);
        assertThat(products.of(view(6))).isNotSameAs(before);
    }

    @Test
    void writesEachProductForItself() {
        for (int number = 0; number < 2_000; number++) {
            ProductView view = view(new ProductId(UUID.randomUUID()), number);
            Prepared json = products.of(view);
            assertThat(products.of(view)).isSameAs(json);
            assertThat(products.of(view(number))).isNotSameAs(json);
        }
    }

    private ProductView view(long available) {
        return view(id, available);
    }

    private ProductView view(ProductId product, long available) {
        ProductState state = new ProductState(
                product, "Moon jar", "", List.of(), Optional.empty(), Period.ALWAYS, Optional.empty(), List.of(sku));
        SkuState only = new SkuState(
                sku,
                product,
                "Moon jar",
                Map.of(),
                Money.of(100),
                Period.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Quantity.of(available),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO);
        return new ProductView(state, List.of(only));
    }
}
