package dev.jumun.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.ListProducts;
import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ShowProduct;
import dev.jumun.core.Shop;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Page;
import dev.jumun.value.Patch;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final SkuId jar = shop.sku(100, 5);
    private final ProductId product = shop.stock(jar).product();

    @Test
    void showsWhatWasCreated() {
        ProductView view = shown();
        assertThat(view.product().name()).isEqualTo("Moon jar");
        assertThat(view.skus()).extracting(sku -> sku.available().count()).containsExactly(5L);
        assertThat(shop.core.showProduct().show(new ShowProduct.Command(new ProductId(shop.ids.next()))))
                .isEqualTo(new ShowProduct.NotFound());
    }

    @Test
    void listsNewestFirst() {
        SkuId newer = shop.sku(100, 5);
        assertThat(shop.core
                        .listProducts()
                        .list(new ListProducts.Command(ProductFilter.NONE, new Page.Request<>(Optional.empty(), 10)))
                        .items())
                .extracting(view -> view.skus().getFirst().key())
                .containsExactly(newer, jar);
    }

    @Test
    void changesWhatIsMentionedAndCarriesItToEverySku() {
        Instant end = shop.clock.instant().plusSeconds(60);
        change(Optional.of("Small moon jar"), Patch.keep(), Patch.to(Optional.of(end)));
        assertThat(shown().product().name()).isEqualTo("Small moon jar");
        assertThat(shop.stock(jar).name()).isEqualTo("Small moon jar");
        assertThat(shop.stock(jar).salePeriod().endsAt()).contains(end);
        change(Optional.empty(), Patch.keep(), Patch.to(Optional.empty()));
        assertThat(shop.stock(jar).name()).isEqualTo("Small moon jar");
        assertThat(shop.stock(jar).salePeriod().endsAt()).isEmpty();
    }

    @Test
    void refusesASaleThatEndsBeforeItStarts() {
        Instant now = shop.clock.instant();
        change(Optional.empty(), Patch.to(Optional.of(now)), Patch.keep());
        assertThat(change(Optional.empty(), Patch.keep(), Patch.to(Optional.of(now))))
                .isEqualTo(new ChangeProduct.SalePeriodInverted());
    }

    @Test
    void changesThePriceOfASku() {
        assertThat(shop.core.changePrice().change(new ChangePrice.Command(jar, Money.of(250))))
                .isEqualTo(new ChangePrice.Changed(shop.stock(jar)));
        assertThat(shop.stock(jar).price()).isEqualTo(Money.of(250));
        assertThat(shop.core.changePrice().change(new ChangePrice.Command(new SkuId(shop.ids.next()), Money.of(1))))
                .isEqualTo(new ChangePrice.NotFound());
    }

    @Test
    void doesNotChangeWhatIsNotThere() {
        ChangeProduct.Command command = new ChangeProduct.Command(
                new ProductId(shop.ids.next()),
                Optional.of("x"),
                Optional.empty(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
        assertThat(shop.core.changeProduct().change(command)).isEqualTo(new ChangeProduct.NotFound());
    }

    private ProductView shown() {
        return ((ShowProduct.Shown) shop.core.showProduct().show(new ShowProduct.Command(product))).product();
    }

    private ChangeProduct.Outcome change(Optional<String> name, Patch<Instant> start, Patch<Instant> end) {
        return shop.core
                .changeProduct()
                .change(new ChangeProduct.Command(product, name, Optional.empty(), start, end, Patch.keep()));
    }
}
