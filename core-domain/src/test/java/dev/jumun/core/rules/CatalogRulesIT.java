package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.ListProducts;
import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.SearchWords;
import dev.jumun.core.Shop;
import dev.jumun.member.MemberId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Page;
import dev.jumun.value.Patch;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/catalog.md}. */
@OnEachStore
class CatalogRulesIT {
    @RegisterExtension
    final Shop shop;

    private final MemberId kim;
    private final MemberId lee;

    /** In no product of another test. */
    private final String mark;

    CatalogRulesIT(StoreKind kind) {
        shop = kind.shop();
        kim = shop.member(10_000);
        lee = shop.member(10_000);
        mark = shop.ids.next().toString();
    }

    @Test
    @DisplayName("A member never has more than the limit, over all their orders")
    void aMemberNeverHasMoreThanTheLimit() {
        SkuId jar = shop.limited(3, 1, 50).getFirst();
        shop.placed(kim, 0, line(jar, 2));
        assertThat(place(kim, line(jar, 2))).isEqualTo(exceeded(jar, 1));
        shop.placed(kim, 0, line(jar, 1));
        assertThat(place(kim, line(jar, 1))).isEqualTo(exceeded(jar, 0));
        assertThat(place(lee, line(jar, 3))).isInstanceOf(PlaceOrder.Placed.class);
    }

    @Test
    @DisplayName("The SKUs of a product share one limit")
    void theSkusOfAProductShareOneLimit() {
        List<SkuId> jars = shop.limited(3, 2, 50);
        SkuId small = jars.getFirst();
        SkuId large = jars.getLast();
        assertThat(place(kim, line(small, 2), line(large, 2))).isEqualTo(exceeded(small, 3));
        shop.placed(kim, 0, line(small, 2), line(large, 1));
        assertThat(place(kim, line(large, 1))).isEqualTo(exceeded(large, 0));
    }

    @Test
    @DisplayName("What is cancelled or expires counts no longer")
    void whatIsCancelledOrExpiresCountsNoLonger() {
        SkuId jar = shop.limited(3, 1, 50).getFirst();
        OrderState paid = shop.placed(kim, 0, line(jar, 2));
        shop.pay(kim, paid.key());
        shop.placed(kim, 0, line(jar, 1));
        assertThat(place(kim, line(jar, 1))).isEqualTo(exceeded(jar, 0));
        shop.clock.advance(Duration.ofMinutes(10));
        shop.core.expireOrders().expire(new ExpireOrders.Command(100));
        assertThat(place(kim, line(jar, 2))).isEqualTo(exceeded(jar, 1));
        shop.cancel(kim, paid.key());
        assertThat(place(kim, line(jar, 3))).isInstanceOf(PlaceOrder.Placed.class);
    }

    @Test
    @DisplayName("A lower limit takes nothing away")
    void aLowerLimitTakesNothingAway() {
        List<SkuId> jars = shop.limited(3, 2, 50);
        SkuId small = jars.getFirst();
        SkuId large = jars.getLast();
        OrderState order = shop.placed(kim, 0, line(small, 3));
        limit(small, Optional.of(Quantity.of(1)));
        assertThat(place(kim, line(large, 1))).isEqualTo(exceeded(large, 0));
        shop.pay(kim, order.key());
        assertThat(shop.quota(small, kim).bought()).isEqualTo(Quantity.of(3));
        limit(small, Optional.of(Quantity.of(5)));
        assertThat(place(kim, line(large, 3))).isEqualTo(exceeded(large, 2));
    }

    @Test
    @DisplayName("An order gives back what it took, whatever the limit has become")
    void anOrderGivesBackWhatItTook() {
        SkuId jar = shop.limited(3, 1, 50).getFirst();
        OrderState limited = shop.placed(kim, 0, line(jar, 2));
        limit(jar, Optional.empty());
        OrderState free = shop.placed(kim, 0, line(jar, 20));
        limit(jar, Optional.of(Quantity.of(3)));
        shop.cancel(kim, free.key());
        assertThat(shop.quota(jar, kim).held()).isEqualTo(Quantity.of(2));
        shop.cancel(kim, limited.key());
        assertThat(shop.quota(jar, kim).held()).isEqualTo(Quantity.ZERO);
    }

    @Test
    @DisplayName("What is sold out is told before the limit")
    void whatIsSoldOutIsToldBeforeTheLimit() {
        SkuId jar = shop.limited(1, 1, 1).getFirst();
        shop.placed(kim, 0, line(jar, 1));
        PlaceOrder.OutOfStock soldOut = new PlaceOrder.OutOfStock(Map.of(jar, Quantity.ZERO));
        assertThat(place(lee, line(jar, 1))).isEqualTo(soldOut);
        assertThat(place(kim, line(jar, 1))).isEqualTo(soldOut);
    }

    @Test
    @DisplayName("An order is charged the price committed with it")
    void anOrderIsChargedThePriceCommittedWithIt() {
        SkuId jar = shop.sku(100, 5);
        OrderState kims = shop.placed(kim, 0, line(jar, 1));
        shop.core.changePrice().change(new ChangePrice.Command(jar, Money.of(150)));
        OrderState lees = shop.placed(lee, 0, line(jar, 1));
        shop.pay(lee, lees.key());
        shop.pay(kim, kims.key());
        assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(9_900));
        assertThat(shop.wallet(lee).available()).isEqualTo(Money.of(9_850));
    }

    @Test
    @DisplayName("An order keeps the name of its moment")
    void anOrderKeepsTheNameOfItsMoment() {
        SkuId jar = shop.sku(100, 5);
        OrderState before = shop.placed(kim, 0, line(jar, 1));
        change(jar, Optional.of("Celadon jar"), Patch.keep());
        OrderState after = shop.placed(kim, 0, line(jar, 1));
        assertThat(shop.order(before.key()).lines().getFirst().name()).isEqualTo("Moon jar");
        assertThat(after.lines().getFirst().name()).isEqualTo("Celadon jar");
    }

    @Test
    @DisplayName("A product is ordered within its sale period only")
    void aProductIsOrderedWithinItsSalePeriodOnly() {
        Instant now = shop.clock.instant();
        Period sale = new Period(Optional.of(now.plusSeconds(60)), Optional.of(now.plusSeconds(120)));
        SkuId jar = shop.sku(100, 5, sale);
        assertThat(place(kim, line(jar, 1))).isEqualTo(new PlaceOrder.NotOnSale(List.of(jar)));
        shop.clock.advance(Duration.ofSeconds(60));
        assertThat(place(kim, line(jar, 1))).isInstanceOf(PlaceOrder.Placed.class);
        shop.clock.advance(Duration.ofSeconds(60));
        assertThat(place(kim, line(jar, 1))).isEqualTo(new PlaceOrder.NotOnSale(List.of(jar)));
    }

    @Test
    @DisplayName("A search finds every word, wherever it stands")
    void aSearchFindsEveryWordWhereverItStands() {
        ProductId jar = shop.product("Moon jar", mark, List.of());
        ProductId mug = shop.product("Mug: for the moon", mark, List.of());
        assertThat(found("MOON " + mark, Optional.empty())).containsExactly(mug, jar);
        assertThat(found("jar moon " + mark, Optional.empty())).containsExactly(jar);
        assertThat(found("oon " + mark, Optional.empty())).containsExactly(mug, jar);
        assertThat(found("moonjar " + mark, Optional.empty())).isEmpty();
    }

    @Test
    @DisplayName("A syllable within a longer word is found")
    void aSyllableWithinALongerWordIsFound() {
        ProductId cup = shop.product("머그컵", "달항아리처럼 하얀 " + mark, List.of());
        assertThat(found("컵 " + mark, Optional.empty())).containsExactly(cup);
        assertThat(found("항아리 " + mark, Optional.empty())).containsExactly(cup);
    }

    @Test
    @DisplayName("A category is found letter for letter")
    void aCategoryIsFoundLetterForLetter() {
        ProductId teapot = shop.product("Teapot", mark, List.of("tea"));
        shop.product("Kettle", mark, List.of("teas"));
        assertThat(found(mark, Optional.of("tea"))).containsExactly(teapot);
        assertThat(found(mark, Optional.of("Tea"))).isEmpty();
        assertThat(found("kettle " + mark, Optional.of("tea"))).isEmpty();
    }

    private List<ProductId> found(String search, Optional<String> category) {
        ProductFilter filter = new ProductFilter(Optional.of(SearchWords.of(search)), category);
        return shop
                .core
                .listProducts()
                .list(new ListProducts.Command(filter, new Page.Request<>(Optional.empty(), 10)))
                .items()
                .stream()
                .map(view -> view.product().key())
                .toList();
    }

    private PlaceOrder.PurchaseLimitExceeded exceeded(SkuId sku, long left) {
        return new PlaceOrder.PurchaseLimitExceeded(Map.of(shop.stock(sku).product(), Quantity.of(left)));
    }

    private PlaceOrder.Outcome place(MemberId by, PlaceOrder.Line... lines) {
        return outcome(shop.core.placeOrder().place(shop.order(by, 0, lines)));
    }

    private void limit(SkuId sku, Optional<Quantity> limit) {
        change(sku, Optional.empty(), Patch.to(limit));
    }

    private void change(SkuId sku, Optional<String> name, Patch<Quantity> limit) {
        ProductId product = shop.stock(sku).product();
        assertThat(shop.core
                        .changeProduct()
                        .change(new ChangeProduct.Command(
                                product, name, Optional.empty(), Patch.keep(), Patch.keep(), limit)))
                .isInstanceOf(ChangeProduct.Changed.class);
    }
}
