package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import dev.jumun.catalog.ProductViews.Absent;
import dev.jumun.catalog.ProductViews.Answer;
import dev.jumun.catalog.ProductViews.BeingRead;
import dev.jumun.catalog.ProductViews.Found;
import dev.jumun.stock.SkuId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ProductViews} must do. Products are new in each test: what remembers them may be shared. */
public abstract class ProductViewsContract {
    /** After so long the adapter under test has another read where somebody does not come back. */
    protected static final Duration LEASE = Duration.ofSeconds(1);

    /** It keeps a view so long at most, and half as long at least. */
    protected static final Duration LIFE = Duration.ofSeconds(2);

    private final ProductView jar = view("Moon jar", "");
    private final ProductId product = jar.product().key();
    private final UUID reader = Samples.id();
    private ProductViews views;
    private ProductViews others;

    /** The adapter under test, as one process has it; another process' each time, to the same memory. */
    protected abstract ProductViews views();

    @BeforeEach
    void open() {
        views = views();
        others = views();
    }

    @Test
    void findsWhatSomebodyElsePut() {
        ProductView large = view("달항아리", "White porcelain of the 18th century. 백자 달항아리. ".repeat(200));
        for (ProductView put : List.of(jar, large)) {
            assertThat(views.find(put.product().key(), reader)).isEqualTo(new Absent());
            views.put(put, reader);
            assertThat(others.find(put.product().key(), Samples.id())).isEqualTo(new Found(put));
            assertThat(views.find(put.product().key(), Samples.id())).isEqualTo(new Found(put));
        }
    }

    @Test
    void hasOneReadAtATime() {
        assertThat(views.find(product, reader)).isEqualTo(new Absent());
        assertThat(others.find(product, Samples.id())).isEqualTo(new BeingRead());
        assertThat(views.find(product, Samples.id())).isEqualTo(new BeingRead());
        assertThat(views.find(view("Mug", "").product().key(), Samples.id())).isEqualTo(new Absent());
    }

    @Test
    void hasOneOfACrowdRead() {
        List<Answer> answers = Crowd.rush(32, number -> (number % 2 == 0 ? views : others).find(product, Samples.id()));
        assertThat(answers).filteredOn(new Absent()::equals).hasSize(1);
        assertThat(answers).filteredOn(new BeingRead()::equals).hasSize(31);
    }

    @Test
    void hasAnotherReadWhenSomebodyDoesNotComeBack() {
        views.find(product, reader);
        UUID next = patientlyAbsent();
        views.put(jar, reader);
        assertThat(others.find(product, Samples.id())).isEqualTo(new BeingRead());
        others.put(jar, next);
        assertThat(views.find(product, Samples.id())).isEqualTo(new Found(jar));
    }

    @Test
    void forgetsWhatIsEvicted() {
        ProductView mug = view("Mug", "");
        ProductView bowl = view("Bowl", "");
        Stream.of(jar, mug, bowl).forEach(put -> {
            views.find(put.product().key(), reader);
            views.put(put, reader);
        });
        assertThat(others.evict(List.of(product, mug.product().key()))).isTrue();
        assertThat(views.find(product, Samples.id())).isEqualTo(new Absent());
        assertThat(views.find(mug.product().key(), Samples.id())).isEqualTo(new Absent());
        assertThat(views.find(bowl.product().key(), Samples.id())).isEqualTo(new Found(bowl));
    }

    @Test
    void refusesWhatWasReadBeforeAnEviction() {
        views.find(product, reader);
        others.evict(List.of(product));
        views.put(jar, reader);
        UUID next = Samples.id();
        assertThat(others.find(product, next)).isEqualTo(new Absent());
        views.put(jar, reader);
        assertThat(others.find(product, Samples.id())).isEqualTo(new BeingRead());
        ProductView changed = new ProductView(
                Samples.product(product, jar.skus().getFirst().key(), "Small moon jar", "", List.of()), jar.skus());
        others.put(changed, next);
        views.put(jar, reader);
        assertThat(views.find(product, Samples.id())).isEqualTo(new Found(changed));
    }

    @Test
    void refusesWhatNobodyAskedFor() {
        views.put(jar, reader);
        assertThat(views.find(product, Samples.id())).isEqualTo(new Absent());
    }

    @Test
    void forgetsByItself() {
        views.find(product, reader);
        views.put(jar, reader);
        long put = System.nanoTime();
        patientlyAbsent();
        assertThat(Duration.ofNanos(System.nanoTime() - put)).isGreaterThan(LIFE.dividedBy(3));
    }

    /** Who reads next. */
    private UUID patientlyAbsent() {
        return Patiently.get("another is to read", () -> {
            UUID next = Samples.id();
            return Optional.of(next).filter(asked -> others.find(product, asked).equals(new Absent()));
        });
    }

    private static ProductView view(String name, String description) {
        ProductId id = new ProductId(Samples.id());
        SkuId sku = Samples.sku();
        return new ProductView(
                Samples.product(id, sku, name, description, List.of("달")), List.of(Samples.sku(sku, id, 7)));
    }
}
