package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.popular.BestSeller;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.PopularProduct;
import dev.jumun.popular.PopularQueries;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PopularQueries} must do. Products and days are others in each test: a shared database will do. */
public abstract class PopularQueriesContract {
    private final LocalDate monday =
            LocalDate.ofEpochDay(ThreadLocalRandom.current().nextLong(1_000_000) * 100);
    private final LocalDate tuesday = monday.plusDays(1);
    private final LocalDate wednesday = monday.plusDays(2);

    private Persistence persistence;
    private PopularQueries popular;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        popular = persistence.popular();
    }

    @Test
    void addsUpTheDaysThatCount() {
        ProductId jar = created("Jar");
        ProductId mug = created("Mug");
        sold(jar, monday, 3);
        sold(jar, wednesday, 4);
        sold(mug, tuesday, 5);
        sold(mug, wednesday.plusDays(1), 9);
        assertThat(popular.bestSellers(monday, wednesday, 9))
                .containsExactly(
                        new PopularProduct(jar, "Jar", Quantity.of(7)), new PopularProduct(mug, "Mug", Quantity.of(5)));
        assertThat(best(tuesday, wednesday, 9)).containsExactly(mug, jar);
        assertThat(best(monday, monday, 9)).containsExactly(jar);
        assertThat(best(wednesday.plusDays(2), wednesday.plusDays(3), 9)).isEmpty();
    }

    @Test
    void endsAtTheLimit() {
        List<ProductId> created = List.of(created("a"), created("b"), created("c"));
        for (int i = 0; i < 3; i++) {
            sold(created.get(i), monday, i + 1);
        }
        assertThat(best(monday, monday, 2)).containsExactly(created.get(2), created.get(1));
        assertThat(best(monday, monday, 1)).containsExactly(created.get(2));
    }

    @Test
    void takesTheOlderOfEqualsFirst() {
        List<ProductId> created = List.of(created("c"), created("a"), created("b"));
        created.reversed().forEach(product -> sold(product, monday, 2));
        assertThat(best(monday, monday, 9)).isEqualTo(created);
        assertThat(best(monday, monday, 2)).isEqualTo(created.subList(0, 2));
    }

    @Test
    void leavesOutWhatIsNotSoldAnyMore() {
        ProductId jar = created("Jar");
        sold(jar, monday, 3);
        sold(jar, monday, 0);
        assertThat(best(monday, monday, 9)).isEmpty();
        sold(jar, monday, 1);
        assertThat(best(monday, monday, 9)).containsExactly(jar);
    }

    @Test
    void forgetsADayWhosePlaceIsTaken() {
        ProductId jar = created("Jar");
        sold(jar, monday, 3);
        sold(jar, monday.plusDays(DailySalesId.PLACES), 1);
        assertThat(best(monday, wednesday, 9)).isEmpty();
        assertThat(best(monday, monday.plusDays(DailySalesId.PLACES), 9)).containsExactly(jar);
    }

    @Test
    void callsAProductByItsPresentName() {
        ProductId jar = created("Jar");
        sold(jar, monday, 3);
        SkuId sku = persistence.store().read(jar).orElseThrow().skus().getFirst();
        persistence.store().commit(Footprint.of(jar), tx -> {
            tx.put(Samples.product(jar, sku, "Moon jar", "", List.of()));
            return true;
        });
        assertThat(popular.bestSellers(monday, monday, 9))
                .extracting(PopularProduct::name)
                .containsExactly("Moon jar");
    }

    @Test
    void namesProductsInTheOrderOfTheQuestion() {
        ProductId mug = created("Mug");
        ProductId jar = created("Jar");
        BestSeller nothing = new BestSeller(new ProductId(Samples.id()), Quantity.of(3));
        List<BestSeller> best =
                List.of(new BestSeller(jar, Quantity.of(4)), nothing, new BestSeller(mug, Quantity.of(2)));
        assertThat(popular.named(best))
                .containsExactly(
                        new PopularProduct(jar, "Jar", Quantity.of(4)), new PopularProduct(mug, "Mug", Quantity.of(2)));
        assertThat(popular.named(List.of())).isEmpty();
    }

    @Test
    void pagesThroughTheSalesOfADay() {
        List<ProductId> created = List.of(created("a"), created("b"), created("c"), created("d"));
        created.reversed().forEach(product -> sold(product, tuesday, product.equals(created.get(2)) ? 0 : 2));
        sold(created("e"), monday, 9);
        sold(created("f"), wednesday, 9);
        List<DailySalesState> page = popular.ofDay(tuesday, Optional.empty(), 2);
        assertThat(page).containsExactly(sales(created.get(0), tuesday, 2), sales(created.get(1), tuesday, 2));
        assertThat(popular.ofDay(tuesday, Optional.of(created.get(1)), 2))
                .containsExactly(sales(created.get(3), tuesday, 2));
        assertThat(popular.ofDay(tuesday, Optional.of(created.get(3)), 2)).isEmpty();
    }

    private List<ProductId> best(LocalDate first, LocalDate last, int limit) {
        return popular.bestSellers(first, last, limit).stream()
                .map(PopularProduct::product)
                .toList();
    }

    private void sold(ProductId product, LocalDate day, long pieces) {
        DailySalesState sales = sales(product, day, pieces);
        persistence.store().commit(Footprint.of(sales.key()), tx -> {
            tx.put(sales);
            return true;
        });
    }

    private static DailySalesState sales(ProductId product, LocalDate day, long pieces) {
        return new DailySalesState(DailySalesId.of(product, day), day, Quantity.of(pieces));
    }

    private ProductId created(String name) {
        ProductId product = new ProductId(Samples.id());
        SkuId sku = Samples.sku();
        return persistence.store().commit(Footprint.empty().creating(product, sku), tx -> {
            tx.put(Samples.product(product, sku, name, "", List.of()));
            tx.put(Samples.sku(sku, product, 0));
            return product;
        });
    }
}
