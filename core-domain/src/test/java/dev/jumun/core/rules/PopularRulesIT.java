package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ChangeProduct;
import dev.jumun.order.OrderId;
import dev.jumun.popular.PopularProduct;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Patch;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/rules/popular.md}. */
@OnEachStore
class PopularRulesIT extends CountingShop {
    PopularRulesIT(StoreKind kind) {
        super(kind);
    }

    @Test
    @DisplayName("Pieces of all SKUs of a product count together once they are paid")
    void piecesOfAllSkusCountTogether() {
        sold(shop.placed(member, 0, line(jars.get(0), 2), line(jars.get(1), 3)).key());
        shop.placed(member, 0, line(bowl, 4));
        assertThat(best(1)).containsExactly("jar 5");
    }

    @Test
    @DisplayName("An order that costs nothing is a sale")
    void anOrderThatCostsNothingIsASale() {
        shop.placed(member, 200, line(jars.getFirst(), 2));
        assertThat(best(1)).containsExactly("jar 2");
    }

    @Test
    @DisplayName("Pieces that are called off were not sold")
    void piecesThatAreCalledOffWereNotSold() {
        SkuId jar = jars.getFirst();
        OrderId order = shop.placed(member, 0, line(jar, 5)).key();
        shop.cancel(member, order, pieces(jar, 1));
        sold(order);
        assertThat(best(1)).containsExactly("jar 4");
        shop.cancel(member, order, pieces(jar, 1));
        assertThat(best(1)).containsExactly("jar 3");
        shop.cancel(member, order);
        assertThat(best(1)).isEmpty();
    }

    @Test
    @DisplayName("A cancellation counts on the day of the sale")
    void aCancellationCountsOnTheDayOfTheSale() {
        OrderId onMonday = sold(2);
        assertThat(best(1)).containsExactly("jar 2");
        shop.clock.advance(DAY.multipliedBy(2));
        sold(1);
        shop.cancel(member, onMonday);
        assertThat(best(1)).containsExactly("jar 1");
        assertThat(best(3)).containsExactly("jar 1");
    }

    @Test
    @DisplayName("Today and the days before it count")
    void todayAndTheDaysBeforeItCount() {
        sold(1);
        shop.clock.advance(DAY.multipliedBy(2));
        assertThat(best(3)).containsExactly("jar 1");
        assertThat(best(2)).isEmpty();
        shop.clock.advance(DAY);
        assertThat(best(3)).isEmpty();
    }

    @Test
    @DisplayName("Days begin at midnight UTC")
    void daysBeginAtMidnight() {
        shop.clock.advance(Duration.ofHours(12)
                .minus(Duration.between(noon(), shop.clock.instant()))
                .minusMinutes(1));
        sold(1);
        shop.clock.advance(Duration.ofMinutes(2));
        assertThat(best(1)).isEmpty();
        assertThat(best(2)).containsExactly("jar 1");
    }

    private Instant noon() {
        return shop.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
    }

    @Test
    @DisplayName("The best come first, of equals the older product")
    void theBestComeFirst() {
        sold(2);
        sold(shop.placed(member, 0, line(bowl, 3)).key());
        assertThat(best(1)).containsExactly("bowl 3", "jar 2");
        sold(1);
        assertThat(best(1)).containsExactly("jar 3", "bowl 3");
        assertThat(list(1, 1)).extracting(PopularProduct::product).containsExactly(product(jars.getFirst()));
    }

    @Test
    @DisplayName("A product is listed by its present name, on sale or not")
    void aProductIsListedByItsPresentName() {
        sold(1);
        shop.core
                .changeProduct()
                .change(new ChangeProduct.Command(
                        product(jars.getFirst()),
                        Optional.of("Sun jar"),
                        Optional.empty(),
                        Patch.keep(),
                        Patch.to(Optional.of(shop.clock.instant())),
                        Patch.keep()));
        assertThat(best(1)).containsExactly("jar 1");
        assertThat(list(1, 5)).extracting(PopularProduct::name).containsExactly("Sun jar");
    }
}
