package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.SearchWords;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.value.Page;
import dev.jumun.value.Period;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ProductQueries} must do. Keys are new in each test: a shared database will do. */
public abstract class ProductQueriesContract {
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    /** In no other product. */
    private final String word = "w" + Samples.id().toString().replace("-", "");

    private Persistence persistence;
    private ProductQueries products;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        products = persistence.products();
    }

    @Test
    void showsAProductWithItsSkus() {
        ProductId product = created();
        ProductView view = products.find(product).orElseThrow();
        assertThat(view.product().key()).isEqualTo(product);
        assertThat(view.skus())
                .extracting(sku -> sku.key())
                .isEqualTo(view.product().skus());
        assertThat(products.find(new ProductId(Samples.id()))).isEmpty();
    }

    @Test
    void pagesNewestFirstWithoutGapOrRepetition() {
        List<ProductId> created = List.of(created(), created(), created(), created(), created());
        List<ProductId> listed = new ArrayList<>();
        Optional<ProductId> after = Optional.empty();
        do {
            Page<ProductView, ProductId> page = products.page(ProductFilter.NONE, new Page.Request<>(after, 2));
            page.items().forEach(view -> listed.add(view.product().key()));
            after = page.next();
        } while (after.isPresent());
        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(created.reversed());
    }

    @Test
    void findsEveryWordWhereverItStands() {
        ProductId jar = created("Moon Jar", "One potter, one kiln; " + word + ".", List.of());
        ProductId mug = created("Mug", "For the moon lover; " + word, List.of());
        assertFound(word, mug, jar);
        assertFound(word + " moon", mug, jar);
        assertFound("jar " + word, jar);
        assertFound(word + " oon ov", mug);
        assertFound("moon  " + word + " \u3000 jar", jar);
        assertFound(word + " moonjar");
        assertFound(word + " saucer");
        assertFound("x" + word);
    }

    @Test
    void findsWordsInAnyScript() {
        ProductId cup = created("머그컵", "달항아리처럼 하얀 " + word, List.of());
        ProductId tea = created("녹차 🍵", "차 한 잔 " + word, List.of());
        ProductId drink = created("Café Ümlaut", "ＦＵＬＬ width " + word, List.of());
        assertFound(word + " 컵", cup);
        assertFound(word + " 항아리", cup);
        assertFound(word + " 차", tea);
        assertFound(word + " 달항아리 머그", cup);
        assertFound(word + " 아리처럼하얀");
        assertFound(word + " 🍵", tea);
        assertFound(word + " CAFÉ ümlaut full", drink);
        assertFound(word + " " + Normalizer.normalize("달항아리", Normalizer.Form.NFD), cup);
        assertFound(word + " cafe");
    }

    @Test
    void takesSignsForWhatTheyAre() {
        ProductId half = created("50% off_the 'rack' \\ \"x\"", word + " c++ e-mail", List.of());
        created("500 offathe racks", word + " c e mail", List.of());
        for (String sign : List.of("50%", "off_the", "'rack'", "\\", "\"x\"", "c++", "e-mail", "%", "_", "+", "\"")) {
            assertFound(word + " " + sign, half);
        }
        assertFound(word + " off%rack");
        assertFound(word + " e_mail");
        assertFound(word + " %%");
    }

    @Test
    void findsNoWordThatGoesFromNameToDescription() {
        created("Tea", word, List.of());
        assertFound("tea" + word);
    }

    @Test
    void findsLongSearches() {
        ProductId product = created("Jar", "abcdefghijklmnopqrstuvwxyz 0123456789 " + word, List.of());
        assertFound("abcdefghijklmnopqrstuvwxyz 0123456789 " + word, product);
        assertFound("abcdefghijklmnopqrstuvwxzy 0123456789 " + word);
    }

    @Test
    void findsWhatAProductSaysNow() {
        ProductId product = created("Jar", "old" + word, List.of(word));
        SkuId sku = products.find(product).orElseThrow().product().skus().getFirst();
        persistence.store().<Boolean>commit(Footprint.of(product), tx -> {
            tx.put(Samples.product(product, sku, "Jar", "new" + word, List.of(word, word + "2")));
            return true;
        });
        assertFound("old" + word);
        assertFound("new" + word, product);
        assertThat(found(Optional.empty(), Optional.of(word + "2"))).containsExactly(product);
    }

    @Test
    void findsACategoryLetterForLetter() {
        ProductId tea = created("Teapot", word, List.of(word, "tea & more"));
        ProductId cup = created("Cup", word, List.of("x", word));
        created("Kettle", word, List.of(word + "s", word.toUpperCase(Locale.ROOT), " " + word, word + " "));
        assertThat(found(Optional.empty(), Optional.of(word))).containsExactly(cup, tea);
        assertThat(found(Optional.of("teapot"), Optional.of(word))).containsExactly(tea);
        assertThat(found(Optional.of("kettle"), Optional.of(word))).isEmpty();
        assertThat(found(Optional.empty(), Optional.of(word + "none"))).isEmpty();
    }

    @Test
    void pagesWhatFitsWhileProductsAreAdded() {
        List<ProductId> fitting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            fitting.add(created("Jar", word, List.of(word)));
            created("Jar", "another", List.of(word));
            created("Jar", word, List.of("another"));
        }
        List<ProductId> listed = new ArrayList<>();
        ProductFilter filter = new ProductFilter(Optional.of(SearchWords.of(word)), Optional.of(word));
        Optional<ProductId> after = Optional.empty();
        do {
            Page<ProductView, ProductId> page = products.page(filter, new Page.Request<>(after, 2));
            page.items().forEach(view -> listed.add(view.product().key()));
            after = page.next();
            created("Jar", word, List.of(word));
        } while (after.isPresent());
        assertThat(listed).isEqualTo(fitting.reversed());
    }

    @Test
    void findsSalesThatStartWithinATimeSoonestFirst() {
        Instant from = FAR.plusSeconds(ThreadLocalRandom.current().nextLong(1_000_000_000));
        Instant to = from.plusSeconds(3);
        ProductId later = starting(Optional.of(to.minusMillis(1)));
        ProductId first = starting(Optional.of(from));
        ProductId sooner = starting(Optional.of(from.plusSeconds(1)));
        ProductId postponed = starting(Optional.of(from.plusSeconds(2)));
        starting(Optional.of(from.minusMillis(1)));
        starting(Optional.of(to));
        starting(Optional.empty());
        put(postponed, Optional.of(to));
        assertThat(products.starting(from, to, 10)).containsExactly(first, sooner, later);
        assertThat(products.starting(from, to, 2)).containsExactly(first, sooner);
    }

    private ProductId starting(Optional<Instant> start) {
        ProductId product = created();
        put(product, start);
        return product;
    }

    private void put(ProductId product, Optional<Instant> start) {
        SkuId sku = products.find(product).orElseThrow().product().skus().getFirst();
        persistence.store().commit(Footprint.of(product), tx -> {
            tx.put(new ProductState(
                    product,
                    "Ceramic mug",
                    "",
                    List.of(),
                    Optional.empty(),
                    new Period(start, Optional.empty()),
                    Optional.empty(),
                    List.of(sku)));
            return true;
        });
    }

    private void assertFound(String search, ProductId... expected) {
        assertThat(found(Optional.of(search), Optional.empty())).as(search).containsExactly(expected);
    }

    private List<ProductId> found(Optional<String> search, Optional<String> category) {
        return products
                .page(
                        new ProductFilter(search.map(SearchWords::of), category),
                        new Page.Request<>(Optional.empty(), Page.Request.MAX_LIMIT))
                .items()
                .stream()
                .map(view -> view.product().key())
                .toList();
    }

    private ProductId created() {
        return created("Ceramic mug", "Holds 350 ml.", List.of("kitchen"));
    }

    private ProductId created(String name, String description, List<String> categories) {
        ProductId product = new ProductId(Samples.id());
        SkuId sku = Samples.sku();
        persistence.store().commit(Footprint.empty().creating(product, sku), tx -> {
            tx.put(Samples.product(product, sku, name, description, categories));
            tx.put(Samples.sku(sku, product, 0));
            return true;
        });
        return product;
    }
}
